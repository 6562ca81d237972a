import type { OutboundRequest, OutboundResponse } from '../../src/engine/engine.ts'
import { createTestInstance } from '../support/test_instance.ts'

function call(setUp: string, answer: OutboundResponse, read: string) {
  const requests: OutboundRequest[] = []
  const outbound = (request: OutboundRequest) => {
    requests.push(request)
    return answer
  }
  const script = `const message = new sn_ws.RESTMessageV2(); ${setUp}; const answer = message.execute(); ${read}`
  return { result: createTestInstance({ outbound }).evaluate(script), request: requests[0] }
}

const OK: OutboundResponse = { status: 200, headers: { 'content-type': 'text/plain' }, body: 'fine' }

describe('RESTMessageV2', () => {
  it('sends what it was told and gives the answer', () => {
    const { result, request } = call(
      `message.setEndpoint('http://a.test/x'); message.setHttpMethod('post'); message.setRequestHeader('X-A', 1);
       message.setQueryParameter('q', 'a b'); message.setRequestBody('body'); message.setHttpTimeout(5000)`,
      OK,
      `[answer.getStatusCode(), answer.getBody(), answer.getHeader('Content-Type'), answer.haveError(), answer.getAllHeaders()]`,
    )
    expect(request).toEqual({
      method: 'POST',
      url: 'http://a.test/x?q=a%20b',
      headers: { 'X-A': '1' },
      body: 'body',
      timeout: 5000,
    })
    expect(result).toEqual([
      200,
      'fine',
      'text/plain',
      false,
      [{ name: 'content-type', value: 'text/plain' }],
    ])
  })

  it('can be imported', () => {
    const modules = {
      'm.ts': `import { RESTMessageV2 } from '@servicenow/glide/sn_ws'\nexport const made = typeof new RESTMessageV2().execute`,
    }
    expect(createTestInstance({ app: { modules } }).evaluate(`require('./m.ts').made`)).toBe('function')
  })
})

describe('docs/facts/rest.md#outbound-errors: outbound traps', () => {
  it('an HTTP error does not throw', () => {
    const answer = { status: 503, headers: {}, body: 'busy' }
    expect(call('', answer, `[answer.getStatusCode(), answer.getBody()]`).result).toEqual([503, 'busy'])
  })

  it('a connection that fails is status 0 with haveError', () => {
    const answer = { error: 'connect ECONNREFUSED', code: -1 }
    const read = `[answer.getStatusCode(), answer.haveError(), answer.getErrorMessage(), answer.getBody()]`
    expect(call('', answer, read).result).toEqual([0, true, 'connect ECONNREFUSED', ''])
  })

  it('a time-out has the error code 1', () => {
    expect(call('', { error: 'Socket timed out', code: 1 }, `answer.getErrorCode()`).result).toBe(1)
  })

  it('${…} in URL and body is a variable, and vanishes where it was not set', () => {
    const setUp =
      "message.setEndpoint('http://a.test/${a}/${b}'); message.setStringParameterNoEscape('a', 'A'); message.setRequestBody('${b}!')"
    expect(call(setUp, OK, '1').request).toMatchObject({ url: 'http://a.test/A/', body: '!' })
  })

  it('${…} stays where substitution is switched off', () => {
    const setUp =
      "message.setEndpoint('http://a.test/'); message.setRequestBody('${b}'); message.disableForcedVariableSubstitution()"
    expect(call(setUp, OK, '1').request).toMatchObject({ body: '${b}' })
  })
})
