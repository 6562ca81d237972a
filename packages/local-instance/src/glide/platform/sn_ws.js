'use strict'
const { asText } = require('value.js')

/** glide.http.timeout */
const DEFAULT_TIMEOUT = 175_000

/**
 * An outbound call without a REST Message record. Synchronous; HTTP errors do not throw
 * (docs/facts/rest.md#outbound-errors).
 */
class RESTMessageV2 {
  #endpoint = ''
  #method = 'GET'
  #headers = {}
  #query = []
  #body = ''
  #timeout = DEFAULT_TIMEOUT
  #variables = {}
  #substitutes = true

  constructor(name) {
    if (name !== undefined) throw new Error('The local instance has no REST Message records')
  }

  setEndpoint(url) {
    this.#endpoint = asText(url)
  }

  setHttpMethod(method) {
    this.#method = asText(method).toUpperCase()
  }

  setRequestHeader(name, value) {
    this.#headers[asText(name)] = asText(value)
  }

  setQueryParameter(name, value) {
    this.#query.push(`${encodeURIComponent(asText(name))}=${encodeURIComponent(asText(value))}`)
  }

  setRequestBody(body) {
    this.#body = asText(body)
  }

  setBasicAuth(user, password) {
    this.setRequestHeader(
      'Authorization',
      'Basic ' + host('base64Encode', `${asText(user)}:${asText(password)}`),
    )
  }

  setStringParameter(name, value) {
    this.setStringParameterNoEscape(name, escapeXml(asText(value)))
  }

  setStringParameterNoEscape(name, value) {
    this.#variables[asText(name)] = asText(value)
  }

  disableForcedVariableSubstitution() {
    this.#substitutes = false
  }

  /** Milliseconds of silence while reading. */
  setHttpTimeout(milliseconds) {
    this.#timeout = Number(milliseconds)
  }

  getEndpoint() {
    return this.#endpoint
  }

  getRequestBody() {
    return this.#body
  }

  getRequestHeader(name) {
    return Object.hasOwn(this.#headers, asText(name)) ? this.#headers[asText(name)] : null
  }

  getRequestHeaders() {
    return { ...this.#headers }
  }

  execute() {
    const query =
      this.#query.length > 0 ? (this.#endpoint.includes('?') ? '&' : '?') + this.#query.join('&') : ''
    const request = {
      method: this.#method,
      url: this.#fill(this.#endpoint) + query,
      headers: this.#headers,
      body: this.#fill(this.#body),
      timeout: this.#timeout,
    }
    return new RESTResponseV2(host('http', request))
  }

  /** `${name}` in URL and body is a variable; one that was not set becomes nothing. */
  #fill(text) {
    if (!this.#substitutes) return text
    return text.replace(/\$\{([^}]*)\}/g, (all, name) =>
      Object.hasOwn(this.#variables, name) ? this.#variables[name] : '',
    )
  }
}

class RESTResponseV2 {
  #answer

  constructor(answer) {
    this.#answer = answer
  }

  getStatusCode() {
    return this.#answer.status ?? 0
  }

  getBody() {
    return this.#answer.body ?? ''
  }

  getHeader(name) {
    const wanted = asText(name).toLowerCase()
    for (const [key, value] of Object.entries(this.getHeaders()))
      if (key.toLowerCase() === wanted) return value
    return null
  }

  getHeaders() {
    return { ...this.#answer.headers }
  }

  getAllHeaders() {
    return Object.entries(this.getHeaders()).map(([name, value]) => ({ name, value }))
  }

  /** The call could not be made or was not answered. */
  haveError() {
    return this.#answer.error !== undefined
  }

  /** 1 is a time-out. */
  getErrorCode() {
    return this.#answer.code ?? 0
  }

  getErrorMessage() {
    return this.#answer.error ?? null
  }
}

function escapeXml(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

module.exports = { RESTMessageV2, RESTResponseV2 }
