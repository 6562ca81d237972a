import { isPlain } from '../records/values.ts'
/** The last answer of a test's Send REST Request step, which the assertions after it look at. */
export interface Sent {
  status: number
  headers: Headers
  text: string
}

/** sys_ids of the input variables (the SDK's `atf/step-configs.ts`). */
const PATH = '50bff9250b3222000b7da95e93673a9b'
const QUERY = '58408e250b3222000b7da95e93673a5c'
const METHOD = '59877da10b3222000b7da95e93673a56'
const AUTHENTICATION = '6cdd0ab543010210b6f9a0246bb8f2f2'
const BODY = '81e042650b3222000b7da95e93673aa2'
const HEADERS = 'cec002650b3222000b7da95e93673aae'

type Inputs = Record<string, string>

/** The request of a Send REST Request step. Throws for what this instance does not do: a login by profile. */
export function requestOf(inputs: Inputs, origin: string): Request {
  if (inputs[AUTHENTICATION]) throw new Error('Only the authentication type None is known here')
  const url = new URL(origin + (inputs[PATH] ?? ''))
  for (const [name, value] of pairs(inputs[QUERY])) url.searchParams.append(name, value)
  const method = (inputs[METHOD] ?? 'get').toUpperCase()
  const body = method === 'GET' ? undefined : inputs[BODY]
  return new Request(url, { method, headers: pairs(inputs[HEADERS]), body })
}

function pairs(json: string | undefined): [string, string][] {
  return Object.entries(JSON.parse(json || '{}') as Record<string, string>)
}

/** What an assertion comes to: '' where it holds, else what was expected and found. */
export type Assertion = (inputs: Inputs, sent: Sent) => string

/** The assertions by sys_id of their kind of step. */
export const REST_ASSERTIONS: Record<string, Assertion> = {
  // Assert Status Code
  '2f4fa7309f132200ef4afa7dc67fcf0f': (inputs, { status }) =>
    compareNumbers(
      'status',
      status,
      inputs['1d94cb1f3b8032000774229c93efc419'] ?? '',
      Number(inputs['9f5f67709f132200ef4afa7dc67fcf94']),
    ),
  // Assert Response Header
  ccd64c519f132200ef4afa7dc67fcf6a: (inputs, { headers }) => {
    const name = inputs['cd4744919f132200ef4afa7dc67fcf6e'] ?? ''
    return compareTexts(
      `header ${name}`,
      headers.get(name) ?? '',
      inputs['416784919f132200ef4afa7dc67fcff4'] ?? '',
      inputs['19280c919f132200ef4afa7dc67fcf16'] ?? '',
    )
  },
  // Assert Response Payload
  d53e40d59f132200ef4afa7dc67fcfc7: (inputs, { text }) => {
    const expected = inputs['f0eec4d59f132200ef4afa7dc67fcf6d'] ?? ''
    if (/[{}]/.test(expected)) return 'The response body to look for must not hold curly braces'
    return compareTexts('payload', text, inputs['ccae44d59f132200ef4afa7dc67fcf1e'] ?? '', expected)
  },
  // Assert JSON Response Payload Element
  afc114199f132200ef4afa7dc67fcf64: (inputs, { text }) => {
    const path = inputs['5a9258199f132200ef4afa7dc67fcfb4'] ?? ''
    return compareTexts(
      `element ${path}`,
      elementAt(text, path),
      inputs['2db298199f132200ef4afa7dc67fcfbc'] ?? '',
      inputs['7b139c199f132200ef4afa7dc67fcfb3'] ?? '',
    )
  },
}

/** `/result/code`; '' where there is nothing. */
function elementAt(json: string, path: string): string {
  try {
    const names = path.split('/').filter(Boolean)
    const value = names.reduce<unknown>(
      (inner, name) => (inner as Record<string, unknown> | undefined)?.[name],
      JSON.parse(json),
    )
    return isPlain(value) ? String(value) : ''
  } catch {
    return ''
  }
}

function compareNumbers(what: string, found: number, operation: string, expected: number): string {
  const holds: Record<string, boolean> = {
    equals: found === expected,
    not_equals: found !== expected,
    less_than: found < expected,
    greater_than: found > expected,
    less_than_equals: found <= expected,
    greater_than_equals: found >= expected,
  }
  return judged(what, String(found), operation, String(expected), holds[operation])
}

function compareTexts(what: string, found: string, operation: string, expected: string): string {
  const holds: Record<string, boolean> = {
    equals: found === expected,
    not_equals: found !== expected,
    contains: found.includes(expected),
    does_not_contain: !found.includes(expected),
    exists: found !== '',
  }
  return judged(what, found, operation, expected, holds[operation])
}

function judged(
  what: string,
  found: string,
  operation: string,
  expected: string,
  holds: boolean | undefined,
): string {
  if (holds === undefined) return `The operation ${operation} is not known here`
  return holds ? '' : `Expected ${what} ${operation.replaceAll('_', ' ')} ${expected}; found ${found}`
}
