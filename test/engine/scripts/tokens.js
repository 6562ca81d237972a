/* The tokens of each policy under it, with a key set of one key. Answers the verdicts, each with all its checks. */
const { GlideDigest: Digest } = require('@servicenow/glide')
const { judgeToken } = server('entra/token')
const { readBearer } = server('entra/jws')
const { rsaKey, signingKey } = server('entra/rs256')

const sha256 = (text) => new Digest().getSHA256Hex(text).toLowerCase()
const key = rsaKey(signingKey(input.jwk))

answer({
  verdicts: input.policies.map(({ policy, issuers, tokens }) =>
    tokens.map((token) => {
      const findKey = (version, kid) =>
        kid === input.jwk.kid ? { kind: 'key', key, issuer: issuers[version] } : { kind: 'unknown' }
      return judgeToken(token, policy, findKey, sha256, input.now)
    }),
  ),
  headers: input.headers.map(readBearer),
})
