import { generateKeyPairSync } from 'node:crypto'
import forge from 'node-forge'

const made = new Map<string, { key: string; cert: string; authority: string }>()

/** A throw-away authority and a certificate of it for these hosts, in PEM. */
export function certificates(hosts: readonly string[]): { key: string; cert: string; authority: string } {
  const known = made.get(hosts.join()) ?? makeCertificates(hosts)
  made.set(hosts.join(), known)
  return known
}

function makeCertificates(hosts: readonly string[]): { key: string; cert: string; authority: string } {
  const keys = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  const privateKey = forge.pki.privateKeyFromPem(keys.privateKey)
  const make = (serial: string, name: string, extensions: object[]) => {
    const certificate = forge.pki.createCertificate()
    certificate.publicKey = forge.pki.publicKeyFromPem(keys.publicKey)
    certificate.serialNumber = serial
    certificate.validity.notBefore = new Date(Date.now() - 3600_000)
    certificate.validity.notAfter = new Date(Date.now() + 24 * 3600_000)
    certificate.setSubject([{ name: 'commonName', value: name }])
    certificate.setIssuer([{ name: 'commonName', value: 'Stand-in authority' }])
    certificate.setExtensions(extensions)
    certificate.sign(privateKey, forge.md.sha256.create())
    return forge.pki.certificateToPem(certificate)
  }
  return {
    key: keys.privateKey,
    cert: make('02', 'Stand-in', [
      { name: 'basicConstraints', cA: false },
      { name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2, value })) },
    ]),
    authority: make('01', 'Stand-in authority', [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, critical: true },
    ]),
  }
}
