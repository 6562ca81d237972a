// Written by tools/build/generate-atf.ts: change it there.

import { Record, Test } from '@servicenow/sdk/core'

const suite = Record({
  $id: Now.ID['atf-suite'],
  table: 'sys_atf_test_suite',
  data: {
    name: 'Secure Export for Azure Monitor',
    description:
      'Shows on this instance, without Azure, that strangers are kept out and alerts become incidents. For sub-production instances: its incidents are rolled back, but notifications that this instance sends for them go out.',
    active: true,
  },
})

const strangers = Test(
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
      path: '/api/x_secx_azmon/secure_export/alerts',
      auth: '',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: '{"schemaId":"azureMonitorCommonAlertSchema","data":{"essentials":{"alertId":"/subscriptions/aaaaaaaa-0000-4000-8000-000000000a7f/providers/Microsoft.AlertsManagement/alerts/aaaaaaaa-0000-4000-8000-00000000a7f0","alertRule":"Automated test","severity":"Sev4","signalType":"Metric","monitorCondition":"Fired","monitoringService":"Platform","firedDateTime":"2026-01-01T00:00:00Z"}}}',
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
      headerValue: 'Bearer error="invalid_token"',
    })
    atf.rest.assertJsonResponsePayloadElement({
      $id: Now.ID['atf-strangers-none-code'],
      elementName: '/result/code',
      operation: 'equals',
      elementValue: 'x_secx_azmon.unauthorized',
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
      path: '/api/x_secx_azmon/secure_export/alerts',
      auth: '',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/json',
        Authorization: 'Bearer nobody',
      },
      body: '{"schemaId":"azureMonitorCommonAlertSchema","data":{"essentials":{"alertId":"/subscriptions/aaaaaaaa-0000-4000-8000-000000000a7f/providers/Microsoft.AlertsManagement/alerts/aaaaaaaa-0000-4000-8000-00000000a7f0","alertRule":"Automated test","severity":"Sev4","signalType":"Metric","monitorCondition":"Fired","monitoringService":"Platform","firedDateTime":"2026-01-01T00:00:00Z"}}}',
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
      headerValue: 'Bearer error="invalid_token"',
    })
    atf.rest.assertJsonResponsePayloadElement({
      $id: Now.ID['atf-strangers-malformed-code'],
      elementName: '/result/code',
      operation: 'equals',
      elementValue: 'x_secx_azmon.unauthorized',
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
      path: '/api/x_secx_azmon/secure_export/alerts',
      auth: '',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/json',
        Authorization:
          'Bearer eyJ0eXAiOiJKV1QiLCJhbGciOiJub25lIn0.eyJ2ZXIiOiIxLjAiLCJhdWQiOiJhcGk6Ly9ub2JvZHkiLCJ0aWQiOiJhYWFhYWFhYS0wMDAwLTQwMDAtODAwMC0wMDAwMDAwMDBhN2YiLCJleHAiOjF9.',
      },
      body: '{"schemaId":"azureMonitorCommonAlertSchema","data":{"essentials":{"alertId":"/subscriptions/aaaaaaaa-0000-4000-8000-000000000a7f/providers/Microsoft.AlertsManagement/alerts/aaaaaaaa-0000-4000-8000-00000000a7f0","alertRule":"Automated test","severity":"Sev4","signalType":"Metric","monitorCondition":"Fired","monitoringService":"Platform","firedDateTime":"2026-01-01T00:00:00Z"}}}',
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
      headerValue: 'Bearer error="invalid_token"',
    })
    atf.rest.assertJsonResponsePayloadElement({
      $id: Now.ID['atf-strangers-alg-none-code'],
      elementName: '/result/code',
      operation: 'equals',
      elementValue: 'x_secx_azmon.unauthorized',
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
      path: '/api/x_secx_azmon/secure_export/alerts',
      auth: '',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/json',
        Authorization:
          'Bearer eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiIsImtpZCI6Im5vYm9keSJ9.eyJ2ZXIiOiIxLjAiLCJhdWQiOiJhcGk6Ly9ub2JvZHkiLCJ0aWQiOiJhYWFhYWFhYS0wMDAwLTQwMDAtODAwMC0wMDAwMDAwMDBhN2YiLCJleHAiOjF9.bm9ib2R5',
      },
      body: '{"schemaId":"azureMonitorCommonAlertSchema","data":{"essentials":{"alertId":"/subscriptions/aaaaaaaa-0000-4000-8000-000000000a7f/providers/Microsoft.AlertsManagement/alerts/aaaaaaaa-0000-4000-8000-00000000a7f0","alertRule":"Automated test","severity":"Sev4","signalType":"Metric","monitorCondition":"Fired","monitoringService":"Platform","firedDateTime":"2026-01-01T00:00:00Z"}}}',
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
      headerValue: 'Bearer error="invalid_token"',
    })
    atf.rest.assertJsonResponsePayloadElement({
      $id: Now.ID['atf-strangers-hs256-code'],
      elementName: '/result/code',
      operation: 'equals',
      elementValue: 'x_secx_azmon.unauthorized',
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

Record({
  $id: Now.ID['atf-suite-strangers'],
  table: 'sys_atf_test_suite_test',
  data: { test_suite: suite, test: strangers, order: 100, abort_on_failure: false },
})

const unknownSigner = Test(
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
      path: '/api/x_secx_azmon/secure_export/alerts',
      auth: '',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/json',
        Authorization:
          'Bearer eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiIsImtpZCI6Im5vYm9keSJ9.eyJ2ZXIiOiIxLjAiLCJhdWQiOiJhcGk6Ly9ub2JvZHkiLCJ0aWQiOiJhYWFhYWFhYS0wMDAwLTQwMDAtODAwMC0wMDAwMDAwMDBhN2YiLCJleHAiOjF9.bm9ib2R5',
      },
      body: '{"schemaId":"azureMonitorCommonAlertSchema","data":{"essentials":{"alertId":"/subscriptions/aaaaaaaa-0000-4000-8000-000000000a7f/providers/Microsoft.AlertsManagement/alerts/aaaaaaaa-0000-4000-8000-00000000a7f0","alertRule":"Automated test","severity":"Sev4","signalType":"Metric","monitorCondition":"Fired","monitoringService":"Platform","firedDateTime":"2026-01-01T00:00:00Z"}}}',
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

Record({
  $id: Now.ID['atf-suite-unknown-signer'],
  table: 'sys_atf_test_suite_test',
  data: { test_suite: suite, test: unknownSigner, order: 200, abort_on_failure: false },
})

const platformRefuses = Test(
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
      path: '/api/x_secx_azmon/secure_export/alerts',
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
      path: '/api/x_secx_azmon/secure_export/alerts',
      auth: '',
      headers: { 'Content-Type': 'text/plain', Accept: 'application/json', Authorization: 'Bearer nobody' },
      body: '{"schemaId":"azureMonitorCommonAlertSchema","data":{"essentials":{"alertId":"/subscriptions/aaaaaaaa-0000-4000-8000-000000000a7f/providers/Microsoft.AlertsManagement/alerts/aaaaaaaa-0000-4000-8000-00000000a7f0","alertRule":"Automated test","severity":"Sev4","signalType":"Metric","monitorCondition":"Fired","monitoringService":"Platform","firedDateTime":"2026-01-01T00:00:00Z"}}}',
    })
    atf.rest.assertStatusCode({
      $id: Now.ID['atf-platform-refuses-text-status'],
      operation: 'equals',
      statusCode: 415,
    })
    atf.rest.sendRestRequest({
      $id: Now.ID['atf-platform-refuses-anonymous'],
      method: 'post',
      path: '/api/x_secx_azmon/secure_export/alerts/authenticated',
      auth: '',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: '{"schemaId":"azureMonitorCommonAlertSchema","data":{"essentials":{"alertId":"/subscriptions/aaaaaaaa-0000-4000-8000-000000000a7f/providers/Microsoft.AlertsManagement/alerts/aaaaaaaa-0000-4000-8000-00000000a7f0","alertRule":"Automated test","severity":"Sev4","signalType":"Metric","monitorCondition":"Fired","monitoringService":"Platform","firedDateTime":"2026-01-01T00:00:00Z"}}}',
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
      path: '/api/x_secx_azmon/secure_export/alerts/authenticated',
      auth: '',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/json',
        Authorization: 'Bearer nobody',
      },
      body: '{"schemaId":"azureMonitorCommonAlertSchema","data":{"essentials":{"alertId":"/subscriptions/aaaaaaaa-0000-4000-8000-000000000a7f/providers/Microsoft.AlertsManagement/alerts/aaaaaaaa-0000-4000-8000-00000000a7f0","alertRule":"Automated test","severity":"Sev4","signalType":"Metric","monitorCondition":"Fired","monitoringService":"Platform","firedDateTime":"2026-01-01T00:00:00Z"}}}',
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

Record({
  $id: Now.ID['atf-suite-platform-refuses'],
  table: 'sys_atf_test_suite_test',
  data: { test_suite: suite, test: platformRefuses, order: 300, abort_on_failure: false },
})

const unknownCallers = Test(
  {
    $id: Now.ID['atf-unknown-callers'],
    name: 'Secure Export: callers without a valid signature are refused',
    description:
      'Hands calls to the app as the public address would, with settings of a tenant that exists only for these tests. Asserts answer and counted reason of not_configured, missing_token, malformed_token, unsupported_algorithm, wrong_version, unknown_key, key_may_be_new, bad_signature and keys_unavailable, and that nothing is kept.',
    active: true,
    failOnServerError: false,
  },
  (atf) => {
    atf.server.runServerSideScript({
      $id: Now.ID['atf-unknown-callers-run'],
      script:
        "(function (outputs, steps, params, stepResult, assertEqual) { return new x_secx_azmon.SecureExportAtf().run('unknown_callers', stepResult); })(outputs, steps, params, stepResult, assertEqual);",
    })
  },
)

Record({
  $id: Now.ID['atf-suite-unknown-callers'],
  table: 'sys_atf_test_suite_test',
  data: { test_suite: suite, test: unknownCallers, order: 400, abort_on_failure: false },
})

const wrongTokens = Test(
  {
    $id: Now.ID['atf-wrong-tokens'],
    name: 'Secure Export: genuine tokens that are not for this app are refused',
    description:
      'Sends ready-made tokens, each wrong in one thing. Asserts answer and counted reason of wrong_tenant, wrong_issuer, wrong_audience, wrong_caller, user_token, bound_token, missing_role, expired and not_yet_valid, and that nothing is kept.',
    active: true,
    failOnServerError: false,
  },
  (atf) => {
    atf.server.runServerSideScript({
      $id: Now.ID['atf-wrong-tokens-run'],
      script:
        "(function (outputs, steps, params, stepResult, assertEqual) { return new x_secx_azmon.SecureExportAtf().run('wrong_tokens', stepResult); })(outputs, steps, params, stepResult, assertEqual);",
    })
  },
)

Record({
  $id: Now.ID['atf-suite-wrong-tokens'],
  table: 'sys_atf_test_suite_test',
  data: { test_suite: suite, test: wrongTokens, order: 500, abort_on_failure: false },
})

const unwelcomeCalls = Test(
  {
    $id: Now.ID['atf-unwelcome-calls'],
    name: 'Secure Export: calls that are too large or of other subscriptions are refused',
    description:
      'Sends a body larger than allowed and an alert of a subscription that is not listed, with a right token. Asserts 413 and 403, the counted reason, and that nothing is kept.',
    active: true,
    failOnServerError: false,
  },
  (atf) => {
    atf.server.runServerSideScript({
      $id: Now.ID['atf-unwelcome-calls-run'],
      script:
        "(function (outputs, steps, params, stepResult, assertEqual) { return new x_secx_azmon.SecureExportAtf().run('unwelcome_calls', stepResult); })(outputs, steps, params, stepResult, assertEqual);",
    })
  },
)

Record({
  $id: Now.ID['atf-suite-unwelcome-calls'],
  table: 'sys_atf_test_suite_test',
  data: { test_suite: suite, test: unwelcomeCalls, order: 600, abort_on_failure: false },
})

const noAlerts = Test(
  {
    $id: Now.ID['atf-no-alerts'],
    name: 'Secure Export: genuine calls that bring no alert are rejected',
    description:
      'Sends what is not JSON, an older schema, no known schema and no identity, with a right token. Asserts 400 with the reason.',
    active: true,
    failOnServerError: false,
  },
  (atf) => {
    atf.server.runServerSideScript({
      $id: Now.ID['atf-no-alerts-run'],
      script:
        "(function (outputs, steps, params, stepResult, assertEqual) { return new x_secx_azmon.SecureExportAtf().run('no_alerts', stepResult); })(outputs, steps, params, stepResult, assertEqual);",
    })
  },
)

Record({
  $id: Now.ID['atf-suite-no-alerts'],
  table: 'sys_atf_test_suite_test',
  data: { test_suite: suite, test: noAlerts, order: 700, abort_on_failure: false },
})

const life = Test(
  {
    $id: Now.ID['atf-life'],
    name: 'Secure Export: an alert opens, repeats and resolves its incident',
    description:
      'Sends a firing, the same again, its resolution, the same again. Asserts outcome and reason of each and the state of the incident. Fails with the platform’s own words where a data policy or rule of this instance stops the incident.',
    active: true,
    failOnServerError: false,
  },
  (atf) => {
    atf.server.runServerSideScript({
      $id: Now.ID['atf-life-run'],
      script:
        "(function (outputs, steps, params, stepResult, assertEqual) { return new x_secx_azmon.SecureExportAtf().run('life_of_an_alert', stepResult); })(outputs, steps, params, stepResult, assertEqual);",
    })
  },
)

Record({
  $id: Now.ID['atf-suite-life'],
  table: 'sys_atf_test_suite_test',
  data: { test_suite: suite, test: life, order: 800, abort_on_failure: false },
})

const resolvedFirst = Test(
  {
    $id: Now.ID['atf-resolved-first'],
    name: 'Secure Export: a resolution before its firing opens nothing',
    description:
      'Sends a resolution and then its firing. Asserts that both are recorded and that there is no incident.',
    active: true,
    failOnServerError: false,
  },
  (atf) => {
    atf.server.runServerSideScript({
      $id: Now.ID['atf-resolved-first-run'],
      script:
        "(function (outputs, steps, params, stepResult, assertEqual) { return new x_secx_azmon.SecureExportAtf().run('resolved_first', stepResult); })(outputs, steps, params, stepResult, assertEqual);",
    })
  },
)

Record({
  $id: Now.ID['atf-suite-resolved-first'],
  table: 'sys_atf_test_suite_test',
  data: { test_suite: suite, test: resolvedFirst, order: 900, abort_on_failure: false },
})

const boundCi = Test(
  {
    $id: Now.ID['atf-bound-ci'],
    name: 'Secure Export: the incident gets its CI',
    description:
      'Inserts a VM instance with an Azure resource id and sends an alert about that resource. Asserts that the incident names this CI.',
    active: true,
    failOnServerError: false,
  },
  (atf) => {
    atf.server.recordInsert({
      $id: Now.ID['atf-bound-ci-machine'],
      table: 'cmdb_ci_vm_instance',
      fieldValues: {
        name: 'x-secx-azmon-atf-machine',
        object_id:
          '/subscriptions/aaaaaaaa-0000-4000-8000-000000000a7f/resourceGroups/atf/providers/microsoft.compute/virtualmachines/x-secx-azmon-atf-machine',
      },
      assert: 'record_successfully_inserted',
      enforceSecurity: false,
    })
    atf.server.runServerSideScript({
      $id: Now.ID['atf-bound-ci-run'],
      script:
        "(function (outputs, steps, params, stepResult, assertEqual) { return new x_secx_azmon.SecureExportAtf().run('bound_ci', stepResult); })(outputs, steps, params, stepResult, assertEqual);",
    })
  },
)

Record({
  $id: Now.ID['atf-suite-bound-ci'],
  table: 'sys_atf_test_suite_test',
  data: { test_suite: suite, test: boundCi, order: 1000, abort_on_failure: false },
})

const wrongSettings = Test(
  {
    $id: Now.ID['atf-wrong-settings'],
    name: 'Secure Export: wrong settings count as the defaults and are reported',
    description:
      'Sends a firing and its resolution by settings of which two are wrong. Asserts that the defaults count and that the delivery names both settings.',
    active: true,
    failOnServerError: false,
  },
  (atf) => {
    atf.server.runServerSideScript({
      $id: Now.ID['atf-wrong-settings-run'],
      script:
        "(function (outputs, steps, params, stepResult, assertEqual) { return new x_secx_azmon.SecureExportAtf().run('wrong_settings', stepResult); })(outputs, steps, params, stepResult, assertEqual);",
    })
  },
)

Record({
  $id: Now.ID['atf-suite-wrong-settings'],
  table: 'sys_atf_test_suite_test',
  data: { test_suite: suite, test: wrongSettings, order: 1100, abort_on_failure: false },
})
