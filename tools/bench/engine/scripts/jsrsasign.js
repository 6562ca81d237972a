/* The signature alone, by jsrsasign: digest and RSA. */
const { KEYUTIL, jws } = require('./bench/jsrsasign.js')

measured(() =>
  jws.JWS.verify(input.token, KEYUTIL.getKey({ kty: 'RSA', n: input.jwk.n, e: input.jwk.e }), ['RS256']),
)
