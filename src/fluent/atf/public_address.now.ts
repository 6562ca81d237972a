import { Test } from '@servicenow/sdk/core'

// The public address as strangers meet it. What is expected holds on every instance, configured or not: the answer is
// the same whatever was wrong. Tokens here were never issued and are signed by nobody. The steps leave one count per call
// under Refused calls.

const PATH = '/api/x_secx_azmon/secure_export/alerts'
const AUTHENTICATED_PATH = '/api/x_secx_azmon/secure_export/alerts/authenticated'
const UNAUTHORIZED = 'x_secx_azmon.unauthorized'
const CHALLENGE = 'Bearer error="invalid_token"'

/** An alert that would open an incident if it were let in; src/server/atf/run.ts looks for it. */
const BODY =
  '{"schemaId":"azureMonitorCommonAlertSchema","data":{"essentials":{"alertId":"/subscriptions/aaaaaaaa-0000-4000-8000-000000000a7f/providers/Microsoft.AlertsManagement/alerts/aaaaaaaa-0000-4000-8000-00000000a7f0","alertRule":"Automated test","severity":"Sev4","signalType":"Metric","monitorCondition":"Fired","monitoringService":"Platform","firedDateTime":"2026-01-01T00:00:00Z"}}}'

const WORD = 'Bearer nobody'
const ALGORITHM_NONE =
  'Bearer eyJ0eXAiOiJKV1QiLCJhbGciOiJub25lIn0.eyJ2ZXIiOiIxLjAiLCJhdWQiOiJhcGk6Ly9ub2JvZHkiLCJ0aWQiOiJhYWFhYWFhYS0wMDAwLTQwMDAtODAwMC0wMDAwMDAwMDBhN2YiLCJleHAiOjF9.'
const HS256 =
  'Bearer eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiIsImtpZCI6Im5vYm9keSJ9.eyJ2ZXIiOiIxLjAiLCJhdWQiOiJhcGk6Ly9ub2JvZHkiLCJ0aWQiOiJhYWFhYWFhYS0wMDAwLTQwMDAtODAwMC0wMDAwMDAwMDBhN2YiLCJleHAiOjF9.bm9ib2R5'
const SIGNED_BY_NOBODY =
  'Bearer eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiIsImtpZCI6Im5vYm9keSJ9.eyJ2ZXIiOiIxLjAiLCJhdWQiOiJhcGk6Ly9ub2JvZHkiLCJ0aWQiOiJhYWFhYWFhYS0wMDAwLTQwMDAtODAwMC0wMDAwMDAwMDBhN2YiLCJleHAiOjF9.bm9ib2R5'

export const strangers = Test(
  {
    $id: Now.ID['atf-strangers'],
    name: 'Secure Export: strangers always get the same answer',
    description:
      'Calls the public address without a token, with a word, and with tokens of the algorithms none and HS256. Asserts status 401, the same code and challenge each time, no word on why, and that nothing was kept.',
    active: true,
    failOnServerError: false,
  },
  (atf) => {
    atf.rest.sendRestRequest({
      $id: Now.ID['atf-strangers-none'],
      notes: 'no token at all',
      method: 'post',
      path: PATH,
      auth: '',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: BODY,
    })
    atf.rest.assertStatusCode({
      $id: Now.ID['atf-strangers-none-status'],
      operation: 'equals',
      statusCode: 401,
    })
    atf.rest.assertResponseHeader({
      $id: Now.ID['atf-strangers-none-challenge'],
      headerName: 'WWW-Authenticate',
      operation: 'equals',
      headerValue: CHALLENGE,
    })
    atf.rest.assertJsonResponsePayloadElement({
      $id: Now.ID['atf-strangers-none-code'],
      elementName: '/result/code',
      operation: 'equals',
      elementValue: UNAUTHORIZED,
    })
    atf.rest.assertResponsePayload({
      $id: Now.ID['atf-strangers-none-reason'],
      operation: 'does_not_contain',
      responseBody: 'reason',
    })

    atf.rest.sendRestRequest({
      $id: Now.ID['atf-strangers-malformed'],
      notes: 'a word that is no token',
      method: 'post',
      path: PATH,
      auth: '',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', Authorization: WORD },
      body: BODY,
    })
    atf.rest.assertStatusCode({
      $id: Now.ID['atf-strangers-malformed-status'],
      operation: 'equals',
      statusCode: 401,
    })
    atf.rest.assertResponseHeader({
      $id: Now.ID['atf-strangers-malformed-challenge'],
      headerName: 'WWW-Authenticate',
      operation: 'equals',
      headerValue: CHALLENGE,
    })
    atf.rest.assertJsonResponsePayloadElement({
      $id: Now.ID['atf-strangers-malformed-code'],
      elementName: '/result/code',
      operation: 'equals',
      elementValue: UNAUTHORIZED,
    })
    atf.rest.assertResponsePayload({
      $id: Now.ID['atf-strangers-malformed-reason'],
      operation: 'does_not_contain',
      responseBody: 'reason',
    })

    atf.rest.sendRestRequest({
      $id: Now.ID['atf-strangers-alg-none'],
      notes: 'a token without signature, algorithm none',
      method: 'post',
      path: PATH,
      auth: '',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/json',
        Authorization: ALGORITHM_NONE,
      },
      body: BODY,
    })
    atf.rest.assertStatusCode({
      $id: Now.ID['atf-strangers-alg-none-status'],
      operation: 'equals',
      statusCode: 401,
    })
    atf.rest.assertResponseHeader({
      $id: Now.ID['atf-strangers-alg-none-challenge'],
      headerName: 'WWW-Authenticate',
      operation: 'equals',
      headerValue: CHALLENGE,
    })
    atf.rest.assertJsonResponsePayloadElement({
      $id: Now.ID['atf-strangers-alg-none-code'],
      elementName: '/result/code',
      operation: 'equals',
      elementValue: UNAUTHORIZED,
    })
    atf.rest.assertResponsePayload({
      $id: Now.ID['atf-strangers-alg-none-reason'],
      operation: 'does_not_contain',
      responseBody: 'reason',
    })

    atf.rest.sendRestRequest({
      $id: Now.ID['atf-strangers-hs256'],
      notes: 'a token of the algorithm HS256',
      method: 'post',
      path: PATH,
      auth: '',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', Authorization: HS256 },
      body: BODY,
    })
    atf.rest.assertStatusCode({
      $id: Now.ID['atf-strangers-hs256-status'],
      operation: 'equals',
      statusCode: 401,
    })
    atf.rest.assertResponseHeader({
      $id: Now.ID['atf-strangers-hs256-challenge'],
      headerName: 'WWW-Authenticate',
      operation: 'equals',
      headerValue: CHALLENGE,
    })
    atf.rest.assertJsonResponsePayloadElement({
      $id: Now.ID['atf-strangers-hs256-code'],
      elementName: '/result/code',
      operation: 'equals',
      elementValue: UNAUTHORIZED,
    })
    atf.rest.assertResponsePayload({
      $id: Now.ID['atf-strangers-hs256-reason'],
      operation: 'does_not_contain',
      responseBody: 'reason',
    })

    atf.server.runServerSideScript({
      $id: Now.ID['atf-strangers-kept'],
      script:
        "(function (outputs, steps, params, stepResult, assertEqual) { return new x_secx_azmon.SecureExportAtf().run('kept_from_outside', stepResult); })(outputs, steps, params, stepResult, assertEqual);",
    })
  },
)

// The instance may have to look for the key first: it answers 503 while its keys are out of reach.
export const unknownSigner = Test(
  {
    $id: Now.ID['atf-unknown-signer'],
    name: 'Secure Export: a well-formed token signed by nobody is refused',
    description:
      'Calls the public address with a token whose signing key nobody publishes. Asserts that it is refused, with 401 or, while the signing keys cannot be had, 503, and that nothing was kept.',
    active: true,
    failOnServerError: false,
  },
  (atf) => {
    atf.rest.sendRestRequest({
      $id: Now.ID['atf-unknown-signer-call'],
      method: 'post',
      path: PATH,
      auth: '',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/json',
        Authorization: SIGNED_BY_NOBODY,
      },
      body: BODY,
    })
    atf.rest.assertStatusCode({
      $id: Now.ID['atf-unknown-signer-status'],
      operation: 'greater_than_equals',
      statusCode: 401,
    })
    atf.rest.assertJsonResponsePayloadElement({
      $id: Now.ID['atf-unknown-signer-outcome'],
      elementName: '/result/outcome',
      operation: 'equals',
      elementValue: 'refused',
    })
    atf.server.runServerSideScript({
      $id: Now.ID['atf-unknown-signer-kept'],
      script:
        "(function (outputs, steps, params, stepResult, assertEqual) { return new x_secx_azmon.SecureExportAtf().run('kept_from_outside', stepResult); })(outputs, steps, params, stepResult, assertEqual);",
    })
  },
)

// What the platform answers before any script of the app runs.
export const platformRefuses = Test(
  {
    $id: Now.ID['atf-platform-refuses'],
    name: 'Secure Export: other methods, types and logins are refused',
    description:
      'Calls the public address with GET (405) and with text (415), and the address for logged-in callers without a login and with a foreign token (401 of the platform itself).',
    active: true,
    failOnServerError: false,
  },
  (atf) => {
    atf.rest.sendRestRequest({
      $id: Now.ID['atf-platform-refuses-get'],
      method: 'get',
      path: PATH,
      auth: '',
      headers: { Accept: 'application/json' },
    })
    atf.rest.assertStatusCode({
      $id: Now.ID['atf-platform-refuses-get-status'],
      operation: 'equals',
      statusCode: 405,
    })
    atf.rest.sendRestRequest({
      $id: Now.ID['atf-platform-refuses-text'],
      method: 'post',
      path: PATH,
      auth: '',
      headers: { 'Content-Type': 'text/plain', Accept: 'application/json', Authorization: WORD },
      body: BODY,
    })
    atf.rest.assertStatusCode({
      $id: Now.ID['atf-platform-refuses-text-status'],
      operation: 'equals',
      statusCode: 415,
    })

    atf.rest.sendRestRequest({
      $id: Now.ID['atf-platform-refuses-anonymous'],
      method: 'post',
      path: AUTHENTICATED_PATH,
      auth: '',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: BODY,
    })
    atf.rest.assertStatusCode({
      $id: Now.ID['atf-platform-refuses-anonymous-status'],
      operation: 'equals',
      statusCode: 401,
    })
    atf.rest.assertResponsePayload({
      $id: Now.ID['atf-platform-refuses-anonymous-message'],
      operation: 'contains',
      responseBody: 'User Not Authenticated',
    })

    atf.rest.sendRestRequest({
      $id: Now.ID['atf-platform-refuses-foreign'],
      method: 'post',
      path: AUTHENTICATED_PATH,
      auth: '',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', Authorization: WORD },
      body: BODY,
    })
    atf.rest.assertStatusCode({
      $id: Now.ID['atf-platform-refuses-foreign-status'],
      operation: 'equals',
      statusCode: 401,
    })
    atf.rest.assertResponsePayload({
      $id: Now.ID['atf-platform-refuses-foreign-message'],
      operation: 'contains',
      responseBody: 'User Not Authenticated',
    })
  },
)
