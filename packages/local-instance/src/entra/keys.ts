import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose'

/** A key the stand-in signs with. `secret` is the private JWK; `published` the public half as the key set shows it. */
export interface SigningKey {
  kid: string
  secret: JWK
  published: JWK
}

/** A fresh 2048-bit RSA key, the size Microsoft Entra uses. */
export async function createSigningKey(): Promise<SigningKey> {
  const { privateKey } = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true })
  return describe(await exportJWK(privateKey))
}

/**
 * Two keys, since Entra's key sets always hold more than one (docs/facts/entra.md#key-rotation); the first
 * one signs. With a file they outlive a restart: an instance that keeps its data still has the old key set
 * cached.
 */
export async function openSigningKeys(file?: string): Promise<SigningKey[]> {
  if (file !== undefined && existsSync(file)) {
    const stored = JSON.parse(readFileSync(file, 'utf8')) as JWK[]
    return Promise.all(stored.map(describe))
  }
  const keys = await Promise.all([createSigningKey(), createSigningKey()])
  if (file !== undefined) storeSigningKeys(file, keys)
  return keys
}

export function storeSigningKeys(file: string, keys: SigningKey[]): void {
  writeFileSync(file, JSON.stringify(keys.map((key) => key.secret)), { mode: 0o600 })
}

async function describe(secret: JWK): Promise<SigningKey> {
  const kid = await calculateJwkThumbprint(secret)
  const published = { kty: 'RSA', use: 'sig', kid, x5t: kid, n: secret.n, e: secret.e }
  return { kid, secret, published }
}
