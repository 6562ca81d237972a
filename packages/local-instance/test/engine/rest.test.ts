import { createTestInstance } from '../support/test_instance.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('docs/facts/rest.md#uncaught-exception: a 500 with its text', () => {
  it('names the built file and the true line', () => {
    const source = `import { gs } from '@servicenow/glide'\n\nexport function receive(): void {\n  throw new Error('boom ' + gs.getUserName())\n}`
    const modules = { 'src/server/fail.ts': source.replace(': void', '') }
    const response = createTestInstance({ app: { modules } }).rest(
      `require('./src/server/fail.ts').receive()`,
    )
    expect(response.status).toBe(500)
    expect(JSON.parse(response.body)).toEqual({
      error: { message: 'Error: boom guest (x_test/fixture/1.0.0/src/server/fail.ts; line 4)', detail: '' },
      status: 'failure',
    })
  })

  it('names the operation where its own script throws', () => {
    const response = createTestInstance().rest(`// first line\nthrow new Error('boom')`)
    expect(response.body).toContain(
      `Error: boom (sys_ws_operation.${'0'.repeat(32)}.operation_script; line 2)`,
    )
  })

  it.each([
    ['text', `throw 'just text'`, 'just text'],
    ['null', `throw null`, 'null'],
    ['a script that cannot be parsed', `const = 1`, 'SyntaxError'],
    ['an object whose text throws', `throw { toString() { throw 1 } }`, 'An object that has no text'],
  ])('also for %s', (_, script, text) => {
    const response = createTestInstance().rest(script)
    expect(response.status).toBe(500)
    expect(response.body).toContain(text)
  })
})

describe('docs/facts/rest.md#body-read-once: can be read once', () => {
  const body = bytes('{"a":1}')
  const read = (script: string, sent = body) =>
    JSON.parse(createTestInstance().rest(script, { body: sent }).body) as object

  it.each([
    ['[request.body.dataString, request.body.dataString]', ['{"a":1}', '']],
    ['[request.body.data, request.body.data]', [{ a: 1 }, null]],
    ['[request.body.dataString, request.body.data]', ['{"a":1}', null]],
  ])('%s', (script, expected) => {
    expect(read(script)).toEqual({ result: expected })
  })

  it('gives bytes that are not UTF-8 as U+FFFD', () => {
    expect(read('request.body.dataString', Uint8Array.of(0x61, 0xff, 0x62))).toEqual({ result: 'a\ufffdb' })
  })

  it('answers 400 where a script lets the error of malformed JSON go', () => {
    const response = createTestInstance().rest('request.body.data', { body: bytes('{') })
    expect(response.status).toBe(400)
    expect(JSON.parse(response.body)).toMatchObject({ status: 'failure' })
  })
})

describe('docs/facts/rest.md#headers, docs/facts/rest.md#query-parameters', () => {
  it('finds a header in whatever case, and gives null for one that is not there', () => {
    const script = `[request.getHeader('Authorization'), request.getHeader('authorization'), request.headers.authorization, request.getHeader('x')]`
    const response = createTestInstance().rest(script, { headers: { authorization: 'Bearer t' } })
    expect(JSON.parse(response.body)).toEqual({ result: ['Bearer t', 'Bearer t', 'Bearer t', null] })
  })

  it('gives query parameters as lists and path parameters as text', () => {
    const response = createTestInstance().rest(`[request.queryParams, request.pathParams]`, {
      queryParams: { a: ['1', '2'] },
      pathParams: { id: '7' },
    })
    expect(JSON.parse(response.body)).toEqual({ result: [{ a: ['1', '2'] }, { id: '7' }] })
  })
})

describe('docs/facts/rest.md#setbody: wraps in result, whatever the status', () => {
  it('on success', () => {
    expect(createTestInstance().rest(`response.setBody({ ok: true })`)).toMatchObject({
      status: 200,
      body: '{"result":{"ok":true}}',
    })
  })

  it('with an error status', () => {
    const script = `response.setStatus(401); response.setHeader('WWW-Authenticate', 'Bearer'); response.setBody({ error: 'no' })`
    expect(createTestInstance().rest(script)).toEqual({
      status: 401,
      headers: { 'www-authenticate': 'Bearer' },
      body: '{"result":{"error":"no"}}',
    })
  })

  it('takes the script’s last value where no body was set', () => {
    expect(createTestInstance().rest(`({ last: 1 })`).body).toBe('{"result":{"last":1}}')
  })

  it('answers without a body where there is neither', () => {
    expect(createTestInstance().rest(`response.setStatus(204); undefined`)).toEqual({
      status: 204,
      headers: {},
      body: '',
    })
  })

  it('lets a stream writer answer bare, after status and content type', () => {
    const script = `response.setStatus(202); response.setContentType('application/json'); response.getStreamWriter().writeString('{"bare":1}')`
    expect(createTestInstance().rest(script)).toEqual({
      status: 202,
      headers: { 'content-type': 'application/json' },
      body: '{"bare":1}',
    })
  })

  it('ignores a status that is set after the first write', () => {
    const script = `response.getStreamWriter().writeString('x'); response.setStatus(404); response.setBody({})`
    expect(createTestInstance().rest(script)).toMatchObject({ status: 200, body: 'x' })
  })

  it('refuses a status that is no Number', () => {
    expect(createTestInstance().rest(`response.setStatus('200')`).status).toBe(500)
  })
})

describe('docs/facts/rest.md#form-of-an-error', () => {
  it.each([
    ['BadRequestError', 400],
    ['NotFoundError', 404],
    ['NotAcceptableError', 406],
    ['ConflictError', 409],
    ['UnsupportedMediaTypeError', 415],
  ])('sn_ws_err.%s answers %i in the platform’s form', (name, status) => {
    const response = createTestInstance().rest(`response.setError(new sn_ws_err.${name}('why'))`)
    expect(response.status).toBe(status)
    expect(JSON.parse(response.body)).toEqual({ error: { message: 'why', detail: '' }, status: 'failure' })
  })

  it('ServiceError says what it is told', () => {
    const script = `const error = new sn_ws_err.ServiceError(); error.setStatus(418); error.setMessage('m'); error.setDetail('d'); response.setError(error)`
    const response = createTestInstance().rest(script)
    expect(response.status).toBe(418)
    expect(JSON.parse(response.body)).toEqual({ error: { message: 'm', detail: 'd' }, status: 'failure' })
  })

  it('may also be thrown', () => {
    expect(createTestInstance().rest(`throw new sn_ws_err.NotFoundError('gone')`).status).toBe(404)
  })
})
