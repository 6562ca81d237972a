/* The app's whole verdict on a token, as the webhook asks for it: shape, key, signature, claims. */
const { GlideDigest: Digest } = require('@servicenow/glide')
const { judgeToken } = require('./src/server/entra/token.ts')
const { rsaKey, signingKey } = require('./src/server/entra/rs256.ts')

const sha256 = (text) => new Digest().getSHA256Hex(text).toLowerCase()
const findKey = (version) => ({
  kind: 'key',
  key: rsaKey(signingKey(input.jwk)),
  issuer: input.issuers[version],
})

measured(() => judgeToken(input.token, input.policy, findKey, sha256, input.now).accepted)
