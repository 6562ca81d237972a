import { type CallOptions, messageOf, type Reply, resultOf } from '../verify-instance/instance.ts'

/** How a Scripted REST API answers, seen from outside. */
export interface OutsideExpectation {
  expected: string
  source: string
  call: CallOptions & { method?: string; path: string }
  /** '' when it is so, else what was found instead. */
  look: (reply: Reply) => string
}

const PLATFORM_401 =
  '{"error":{"message":"User Not Authenticated","detail":"Required to provide Auth information"},"status":"failure"}'

function status(wanted: number) {
  return (reply: Reply) => (reply.status === wanted ? '' : `${reply.status}, ${messageOf(reply)}`)
}

/** The first that does not hold. */
function all(...claims: [holds: boolean, otherwise: string][]): string {
  return claims.find(([holds]) => !holds)?.[1] ?? ''
}

export const OUTSIDE: readonly OutsideExpectation[] = [
  {
    expected: 'a public route runs for a stranger, as guest, not interactive',
    source: 'docs/facts/rest.md#flags-of-a-public-route',
    call: { path: '/echo', body: {} },
    look: (reply) => {
      const { user, interactive } = resultOf(reply)
      return all(
        [reply.status === 200, String(reply.status)],
        [user === 'guest', `the user is ${String(user)}`],
        [interactive === 'false', `interactive is ${String(interactive)}`],
      )
    },
  },
  {
    expected: 'a Bearer token that is not the platform’s reaches the script',
    source: 'docs/facts/rest.md#foreign-token',
    call: { path: '/echo', headers: { authorization: 'Bearer not-a-token' }, body: {} },
    look: (reply) => all([resultOf(reply)['authorization'] === 'Bearer not-a-token', String(reply.status)]),
  },
  {
    expected: 'a header can be read in either case',
    source: 'docs/facts/rest.md#headers',
    call: { path: '/echo', headers: { authorization: 'Bearer not-a-token' }, body: {} },
    look: (reply) => all([resultOf(reply)['sameHeader'] === true, 'they differ']),
  },
  {
    expected: 'query parameters come as lists',
    source: 'docs/facts/rest.md#query-parameters',
    call: { path: '/echo?as=plain', body: {} },
    look: (reply) => {
      const { parameter } = resultOf(reply)
      return all([parameter === '["plain"]', String(parameter)])
    },
  },
  {
    expected: 'body.dataString is the text as it was sent, even if it is no JSON',
    source: 'docs/facts/rest.md#body-read-once',
    call: { path: '/echo', body: '{"schemaId": ' },
    look: (reply) => {
      const { text } = resultOf(reply)
      return all([text === '{"schemaId": ', `${reply.status}, ${String(text)}`])
    },
  },
  {
    expected: 'an empty POST is answered by the script',
    source: 'docs/facts/limits.md#empty-request',
    call: { path: '/echo', body: '' },
    look: (reply) =>
      all([reply.status === 200, String(reply.status)], [resultOf(reply)['text'] === '', 'a text']),
  },
  {
    expected: 'setBody stands in “result”, whatever the status, with the headers that were set',
    source: 'docs/facts/rest.md#setbody',
    call: { path: '/echo?as=refusal', body: {} },
    look: (reply) =>
      all(
        [reply.status === 401, String(reply.status)],
        [resultOf(reply)['user'] !== undefined, 'no result'],
        [reply.headers.get('www-authenticate') === 'Bearer error="invalid_token"', 'no header'],
      ),
  },
  {
    expected: 'the stream writer’s text stands alone',
    source: 'docs/facts/rest.md#setbody',
    call: { path: '/echo?as=stream', body: {} },
    look: (reply) => all([reply.text === '{"bare":true}', reply.text.slice(0, 100)]),
  },
  {
    expected: 'an exception of the script is a 500 with its text',
    source: 'docs/facts/rest.md#uncaught-exception',
    call: { path: '/echo?as=throw', body: {} },
    look: (reply) =>
      all(
        [reply.status === 500, String(reply.status)],
        [messageOf(reply).includes('Thrown on purpose'), messageOf(reply)],
      ),
  },
  {
    expected: 'another method is 405',
    source: 'Scripted REST APIs, https://github.com/ServiceNow/ServiceNowDocs (c_CustomWebServices)',
    call: { method: 'GET', path: '/echo' },
    look: status(405),
  },
  {
    expected: 'another content type is 415, without a script',
    source: 'docs/facts/rest.md#media-types',
    call: { path: '/echo', headers: { 'content-type': 'text/plain' }, body: 'text' },
    look: status(415),
  },
  {
    expected: 'another Accept is 406',
    source: 'docs/facts/rest.md#media-types',
    call: { path: '/echo', headers: { accept: 'text/csv' }, body: {} },
    look: status(406),
  },
  {
    expected: 'a route that asks for a login answers a stranger with the platform’s 401',
    source: 'docs/facts/rest.md#the-platforms-401',
    call: { method: 'GET', path: '/run' },
    look: (reply) =>
      all(
        [reply.status === 401, String(reply.status)],
        [reply.text === PLATFORM_401, reply.text.slice(0, 100)],
      ),
  },
  {
    expected: 'a path that is no route is 400 or 404',
    source: 'docs/facts/rest.md#no-such-path',
    call: { path: '/nowhere', body: {} },
    look: (reply) => all([[400, 404].includes(reply.status), String(reply.status)]),
  },
]
