/* `rsa`: signatures in hexadecimal digits, `jws`: whole tokens, each with its key. Answers whether each is accepted. */
const { GlideDigest: Digest } = require('@servicenow/glide')
const { checkHeader, decodeBase64url, parseCompact } = server('entra/jws')
const { rsaKey, signingKey, verifyRs256 } = server('entra/rs256')

const sha256 = (text) => new Digest().getSHA256Hex(text).toLowerCase()

function isSigned(jws, jwk) {
  const result = parseCompact(jws)
  if (!result.ok) return result.error
  const parsed = result.value
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
