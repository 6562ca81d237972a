'use strict'
const { asText } = require('value.js')
const { ServiceError, BadRequestError } = require('sn_ws_err.js')

/**
 * `data`, `dataString` and `dataStream` share one stream: the first access has it all, later ones nothing
 * (docs/facts/rest.md#body-read-once).
 */
class RequestBody {
  #read = false

  get data() {
    const text = this.#take()
    if (text === null) return null
    try {
      return JSON.parse(text)
    } catch {
      throw new BadRequestError('Exception while reading request').setDetail('The payload is not valid JSON.')
    }
  }

  /** Bytes that are not UTF-8 come as U+FFFD. */
  get dataString() {
    const text = this.#take() ?? ''
    if (text === '' && host.limits.includes('empty-body-throws')) host('refuse', 'The stream has no content')
    return text
  }

  get dataStream() {
    return new InputStream(this.#take() ?? '')
  }

  #take() {
    if (this.#read) return null
    this.#read = true
    return host('requestBody')
  }
}

/** docs/facts/limits.md#empty-request */
function isBodyless() {
  return host.limits.includes('empty-body-null') && host('requestBody') === ''
}

/** Opaque to scripts but for handing it to a stream writer. */
class InputStream {
  #text

  constructor(text) {
    this.#text = text
  }

  static textOf(stream) {
    return stream.#text
  }
}

class Request {
  constructor({ headers, queryParams, pathParams, queryString, uri, url }) {
    this.headers = headers
    this.queryParams = queryParams
    this.pathParams = pathParams
    this.queryString = queryString
    this.uri = uri
    this.url = url
    this.body = isBodyless() ? null : new RequestBody()
  }

  /** In whatever case the name is written. */
  getHeader(name) {
    const wanted = asText(name).toLowerCase()
    return Object.hasOwn(this.headers, wanted) ? this.headers[wanted] : null
  }
}

class Response {
  #status = 200
  #headers = {}
  #body
  #error = null
  #writer = null
  /** Status and headers as they were when the stream was first written to. */
  #sent = null

  setStatus(status) {
    if (typeof status !== 'number') throw new TypeError('setStatus takes a Number')
    this.#status = status
  }

  setHeader(name, value) {
    if (host.limits.includes('header-throws')) host('refuse', `The header ${asText(name)} cannot be set`)
    this.#headers[asText(name)] = asText(value)
  }

  setHeaders(headers) {
    for (const [name, value] of Object.entries(headers)) this.setHeader(name, value)
  }

  setContentType(type) {
    this.setHeader('Content-Type', type)
  }

  setLocation(location) {
    this.setHeader('Location', location)
  }

  setBody(body) {
    this.#body = body
  }

  setError(error) {
    this.#error = error
  }

  /** What is written goes out as it is, with the status and the headers that were set before the first write. */
  getStreamWriter() {
    this.#writer ??= {
      text: '',
      writeString: (text) => this.#write(asText(text)),
      writeStream: (stream) => this.#write(InputStream.textOf(stream)),
    }
    return this.#writer
  }

  #write(text) {
    this.#sent ??= { status: this.#status, headers: { ...this.#headers } }
    this.#writer.text += text
  }

  /** `result` is the script's last value: the body, where no other was set. Bodies are wrapped in `result`, whatever the status. */
  finish(result) {
    if (this.#sent) return { ...this.#sent, body: this.#writer.text }
    if (this.#error !== null)
      return { status: statusOf(this.#error), headers: this.#headers, error: describe(this.#error) }
    const body = this.#body === undefined ? result : this.#body
    const headers = this.#headers
    if (body === undefined) return { status: this.#status, headers, body: '' }
    return { status: this.#status, headers, body: JSON.stringify({ result: body }) }
  }
}

function statusOf(error) {
  return error instanceof ServiceError ? error.status : 500
}

function describe(error) {
  if (error instanceof ServiceError) return { message: error.message, detail: error.detail }
  return { message: asText(error?.message ?? error), detail: '' }
}

module.exports = { Request, Response }
