'use strict'
/** Digests of a text's UTF-8 bytes, as lower-case hex or base64. */
class GlideDigest {
  getMD5Hex(text) {
    return host('digest', 'md5', 'hex', String(text))
  }

  getMD5Base64(text) {
    return host('digest', 'md5', 'base64', String(text))
  }

  getSHA1Hex(text) {
    return host('digest', 'sha1', 'hex', String(text))
  }

  getSHA1Base64(text) {
    return host('digest', 'sha1', 'base64', String(text))
  }

  getSHA256Hex(text) {
    return host('digest', 'sha256', 'hex', String(text))
  }

  getSHA256Base64(text) {
    return host('digest', 'sha256', 'base64', String(text))
  }
}

module.exports = { GlideDigest }
