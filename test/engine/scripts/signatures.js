/* `rsa`: signatures as bytes, `jws`: whole tokens, each with its key. Answers whether each is accepted. */
const { GlideDigest: Digest } = require('@servicenow/glide')
const { decodeBase64url } = server('entra/base64url')
const { rsaKey, signingKey } = server('entra/jwk')
const { checkHeader, parseCompact } = server('entra/jws')
const { verifyRs256 } = server('entra/rs256')

const sha256 = (text) => new Digest().getSHA256Hex(text).toLowerCase()

function isSigned(jws, jwk) {
  const parsed = parseCompact(jws)
  if ('fault' in parsed) return parsed.fault
  const refused = checkHeader(parsed.header).filter((check) => !check.passed && check.name !== 'key id')
  const usable = signingKey({ kid: 'vector', ...jwk })
  const key = usable && rsaKey(usable)
  const signature = decodeBase64url(parsed.signaturePart)
  if (refused.length > 0) return refused
  if (decodeBase64url(parsed.payloadPart) === null || key === null || signature === null) return 'unreadable'
  return verifyRs256(parsed.signingInput, signature, key, sha256)
}

answer({
  rsa: input.rsa.map(({ n, e, signature, digest }) =>
    verifyRs256('', signature, rsaKey({ kid: 'vector', n, e }), () => digest),
  ),
  jws: input.jws.map(({ jws, jwk }) => isSigned(jws, jwk)),
})
