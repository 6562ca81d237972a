'use strict'
/** The platform's error objects for Scripted REST: thrown, or given to `response.setError`. */
class ServiceError {
  constructor() {
    this.status = 500
    this.message = ''
    this.detail = ''
  }

  setStatus(status) {
    this.status = Number(status)
    return this
  }

  setMessage(message) {
    this.message = String(message)
    return this
  }

  setDetail(detail) {
    this.detail = String(detail)
    return this
  }

  toString() {
    return this.message
  }
}

function errorOf(status) {
  return class extends ServiceError {
    constructor(message = '') {
      super()
      this.status = status
      this.message = String(message)
    }
  }
}

module.exports = {
  ServiceError,
  BadRequestError: errorOf(400),
  NotFoundError: errorOf(404),
  NotAcceptableError: errorOf(406),
  ConflictError: errorOf(409),
  UnsupportedMediaTypeError: errorOf(415),
}
