/* The signature alone, by bn.js: RSA, with the platform's digest and the app's decoding of base64url. */
const { GlideDigest: Digest } = require('@servicenow/glide')
const BN = require('./bench/bn.js')
const { decodeBase64url } = require('./src/server/entra/jws.ts')

const number = (text) => new BN(decodeBase64url(text), 16)

measured(() => {
  const [head, body, signature] = input.token.split('.')
  const modulus = number(input.jwk.n)
  const power = number(signature).toRed(BN.red(modulus)).redPow(number(input.jwk.e)).fromRed()
  return power.toString(16).slice(-64) === new Digest().getSHA256Hex(`${head}.${body}`).toLowerCase()
})
