import { styled } from './generated_files.ts'

const PATH = '/api/x_secx_azmon/secure_export/alerts'
const AUTHENTICATED_PATH = `${PATH}/authenticated`
const SUBSCRIPTION = '/subscriptions/aaaaaaaa-0000-4000-8000-000000000a7f'

/** An alert that would open an incident if it were accepted; src/server/atf/run.ts looks for it. */
const BODY = JSON.stringify({
  schemaId: 'azureMonitorCommonAlertSchema',
  data: {
    essentials: {
      alertId: `${SUBSCRIPTION}/providers/Microsoft.AlertsManagement/alerts/aaaaaaaa-0000-4000-8000-00000000a7f0`,
      alertRule: 'Automated test',
      severity: 'Sev4',
      signalType: 'Metric',
      monitorCondition: 'Fired',
      monitoringService: 'Platform',
      firedDateTime: '2026-01-01T00:00:00Z',
    },
  },
})

const CLAIMS = {
  ver: '1.0',
  aud: 'api://nobody',
  tid: 'aaaaaaaa-0000-4000-8000-000000000a7f',
  exp: 1,
}

const WORD = 'Bearer nobody'
const ALGORITHM_NONE = token({ typ: 'JWT', alg: 'none' }, '')
const HS256 = token({ typ: 'JWT', alg: 'HS256', kid: 'nobody' }, 'nobody')
const SIGNED_BY_NOBODY = token({ typ: 'JWT', alg: 'RS256', kid: 'nobody' }, 'nobody')

interface AtfTest {
  /** Part of the records' keys, and the name of the constant. */
  id: string
  name: string
  description: string
  steps: string[]
}

/**
 * The tests of the suite, in their order. The first three call the public address as strangers do: what they expect holds
 * on every instance, configured or not, and each call leaves one count under Refused calls. The others hand calls to the
 * app directly, with ready-made tokens and settings that trust their signer. Each step deletes what it made; the live
 * address never trusts these tokens, and nothing is called outside.
 */
const TESTS: readonly AtfTest[] = [
  {
    id: 'strangers',
    name: 'strangers always get the same answer',
    description:
      'Calls the public address without a token, with a word, and with tokens of the algorithms none and HS256. Asserts status 401, the same code and challenge each time, no word on why, and that nothing was kept.',
    steps: [
      ...refusedCall('none', 'no token at all'),
      ...refusedCall('malformed', 'a word that is no token', WORD),
      ...refusedCall('alg-none', 'a token without signature, algorithm none', ALGORITHM_NONE),
      ...refusedCall('hs256', 'a token of the algorithm HS256', HS256),
      run('strangers-kept', 'kept_from_outside'),
    ],
  },
  {
    id: 'unknown-signer',
    name: 'a well-formed token signed by nobody is refused',
    // An instance that cannot fetch its keys answers 503.
    description:
      'Calls the public address with a token whose signing key nobody publishes. Asserts that it is refused, with 401 or, while the signing keys cannot be had, 503, and that nothing was kept.',
    steps: [
      request('unknown-signer-call', { token: SIGNED_BY_NOBODY }),
      status('unknown-signer-status', 401, 'greater_than_equals'),
      element('unknown-signer-outcome', '/result/outcome', 'refused'),
      run('unknown-signer-kept', 'kept_from_outside'),
    ],
  },
  {
    id: 'platform-refuses',
    name: 'other methods, types and logins are refused',
    // What the platform answers before any script of the app runs.
    description:
      'Calls the public address with GET (405) and with text (415), and the address for logged-in callers without a login and with a foreign token (401 of the platform itself).',
    steps: [
      request('platform-refuses-get', { method: 'get' }),
      status('platform-refuses-get-status', 405),
      request('platform-refuses-text', { type: 'text/plain', token: WORD }),
      status('platform-refuses-text-status', 415),
      request('platform-refuses-anonymous', { path: AUTHENTICATED_PATH }),
      status('platform-refuses-anonymous-status', 401),
      payload('platform-refuses-anonymous-message', 'contains', 'User Not Authenticated'),
      request('platform-refuses-foreign', { path: AUTHENTICATED_PATH, token: WORD }),
      status('platform-refuses-foreign-status', 401),
      payload('platform-refuses-foreign-message', 'contains', 'User Not Authenticated'),
    ],
  },
  {
    id: 'unknown-callers',
    name: 'callers without a valid signature are refused',
    description:
      'Hands calls to the app as the public address would, with settings of a tenant that exists only for these tests. Asserts answer and counted reason of not_configured, missing_token, malformed_token, unsupported_algorithm, wrong_version, unknown_key, key_may_be_new, bad_signature and keys_unavailable, and that nothing is kept.',
    steps: [run('unknown-callers-run', 'unknown_callers')],
  },
  {
    id: 'wrong-tokens',
    name: 'genuine tokens that are not for this app are refused',
    description:
      'Sends ready-made tokens, each wrong in one thing. Asserts answer and counted reason of wrong_tenant, wrong_issuer, wrong_audience, wrong_caller, user_token, bound_token, missing_role, expired and not_yet_valid, and that nothing is kept.',
    steps: [run('wrong-tokens-run', 'wrong_tokens')],
  },
  {
    id: 'unwelcome-calls',
    name: 'calls that are too large or of other subscriptions are refused',
    description:
      'Sends a body larger than allowed and an alert of a subscription that is not listed, with a right token. Asserts 413 and 403, the counted reason, and that nothing is kept.',
    steps: [run('unwelcome-calls-run', 'unwelcome_calls')],
  },
  {
    id: 'no-alerts',
    name: 'genuine calls that bring no alert are rejected',
    description:
      'Sends what is not JSON, an older schema, no known schema and no identity, with a right token. Asserts 400 with the reason.',
    steps: [run('no-alerts-run', 'no_alerts')],
  },
  {
    id: 'life',
    name: 'an alert opens, repeats and resolves its incident',
    description:
      'Sends a firing, the same again, its resolution, the same again. Asserts outcome and reason of each and the state of the incident. Fails with the platform’s own words where a data policy or rule of this instance stops the incident.',
    steps: [run('life-run', 'life_of_an_alert')],
  },
  {
    id: 'resolved-first',
    name: 'a resolution before its firing opens nothing',
    description:
      'Sends a resolution and then its firing. Asserts that both are recorded and that there is no incident.',
    steps: [run('resolved-first-run', 'resolved_first')],
  },
  {
    id: 'bound-ci',
    name: 'the incident gets its CI',
    description:
      'Inserts a VM instance with an Azure resource id and sends an alert about that resource. Asserts that the incident names this CI.',
    // The platform inserts the CI: the app may not write the CMDB. src/server/atf/accepted_calls.ts has its name and id, too.
    steps: [
      step('server.recordInsert', 'bound-ci-machine', {
        table: 'cmdb_ci_vm_instance',
        fieldValues: {
          name: 'x-secx-azmon-atf-machine',
          object_id: `${SUBSCRIPTION}/resourceGroups/atf/providers/microsoft.compute/virtualmachines/x-secx-azmon-atf-machine`,
        },
        assert: 'record_successfully_inserted',
        enforceSecurity: false,
      }),
      run('bound-ci-run', 'bound_ci'),
    ],
  },
  {
    id: 'wrong-settings',
    name: 'wrong settings count as the defaults and are reported',
    description:
      'Sends a firing and its resolution by settings of which two are wrong. Asserts that the defaults count and that the delivery names both settings.',
    steps: [run('wrong-settings-run', 'wrong_settings')],
  },
]

/** The shipped tests: Fluent has no loops (docs/facts/packaging.md#no-loops). */
export async function atfTests(): Promise<Record<string, string>> {
  const fluent = [
    '// Written by tools/build/generate-atf.ts: change it there.',
    "import { Record, Test } from '@servicenow/sdk/core'",
    `const suite = Record({
      $id: Now.ID['atf-suite'],
      table: 'sys_atf_test_suite',
      data: {
        name: 'Secure Export for Azure Monitor',
        description:
          'Shows on this instance, without Azure, that strangers are kept out and alerts become incidents. For sub-production instances: its incidents are rolled back, but notifications that this instance sends for them go out.',
        active: true,
      },
    })`,
    ...TESTS.flatMap((test, at) => [testOf(test), inSuite(test, (at + 1) * 100)]),
  ]
  return { 'src/fluent/generated/atf.now.ts': await styled(fluent.join('\n\n')) }
}

function testOf({ id, name, description, steps }: AtfTest): string {
  return `const ${constantOf(id)} = Test(
    {
      $id: Now.ID['atf-${id}'],
      name: ${JSON.stringify(`Secure Export: ${name}`)},
      description: ${JSON.stringify(description)},
      active: true,
      failOnServerError: false,
    },
    (atf) => {
      ${steps.join('\n')}
    },
  )`
}

function inSuite({ id }: AtfTest, order: number): string {
  return `Record({
    $id: Now.ID['atf-suite-${id}'],
    table: 'sys_atf_test_suite_test',
    data: { test_suite: suite, test: ${constantOf(id)}, order: ${order}, abort_on_failure: false },
  })`
}

/** A call of a stranger, and all that must be the same of every answer to one. */
function refusedCall(id: string, notes: string, token?: string): string[] {
  const key = `strangers-${id}`
  return [
    request(key, { notes, token }),
    status(`${key}-status`, 401),
    step('rest.assertResponseHeader', `${key}-challenge`, {
      headerName: 'WWW-Authenticate',
      operation: 'equals',
      headerValue: 'Bearer error="invalid_token"',
    }),
    element(`${key}-code`, '/result/code', 'x_secx_azmon.unauthorized'),
    payload(`${key}-reason`, 'does_not_contain', 'reason'),
  ]
}

interface Call {
  notes?: string
  method?: 'get' | 'post'
  path?: string
  type?: string
  token?: string | undefined
}

function request(key: string, { notes, method = 'post', path = PATH, type, token: bearer }: Call): string {
  return step('rest.sendRestRequest', key, {
    notes,
    method,
    path,
    auth: '',
    headers: {
      'Content-Type': method === 'post' ? (type ?? 'application/json') : undefined,
      Accept: 'application/json',
      Authorization: bearer,
    },
    body: method === 'post' ? BODY : undefined,
  })
}

function status(key: string, statusCode: number, operation = 'equals'): string {
  return step('rest.assertStatusCode', key, { operation, statusCode })
}

function element(key: string, elementName: string, elementValue: string): string {
  return step('rest.assertJsonResponsePayloadElement', key, {
    elementName,
    operation: 'equals',
    elementValue,
  })
}

function payload(key: string, operation: string, responseBody: string): string {
  return step('rest.assertResponsePayload', key, { operation, responseBody })
}

/** A step in the app: `src/server/atf/run.ts` knows the cases. */
function run(key: string, name: string): string {
  return step('server.runServerSideScript', key, {
    script: `(function (outputs, steps, params, stepResult, assertEqual) { return new x_secx_azmon.SecureExportAtf().run('${name}', stepResult); })(outputs, steps, params, stepResult, assertEqual);`,
  })
}

function step(call: string, key: string, values: object): string {
  return `atf.${call}({ $id: Now.ID['atf-${key}'], ${JSON.stringify(values).slice(1, -1)} })`
}

/** A token that was never issued, signed by nobody. */
function token(header: object, signature: string): string {
  const encoded = [JSON.stringify(header), JSON.stringify(CLAIMS), signature].map((part) =>
    Buffer.from(part).toString('base64url'),
  )
  return `Bearer ${encoded.join('.')}`
}

/** `unknown-callers` → `unknownCallers`. */
function constantOf(id: string): string {
  return id.replace(/-(.)/g, (_all, letter: string) => letter.toUpperCase())
}
