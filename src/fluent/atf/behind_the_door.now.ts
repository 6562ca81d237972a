import { Test } from '@servicenow/sdk/core'

// Calls that are handed to the app directly, with ready-made tokens and settings that trust their signer. Each step deletes
// what it made; the live address never trusts these tokens, and nothing is called outside.

export const unknownCallers = Test(
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

export const wrongTokens = Test(
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

export const unwelcomeCalls = Test(
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

export const noAlerts = Test(
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

export const lifeOfAnAlert = Test(
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

export const resolvedFirst = Test(
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

export const wrongSettings = Test(
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

// The CI is made by a step of the platform: the app may read the CMDB, not write it. The name and the id of its machine
// stand in src/server/atf/accepted_calls.ts too.
export const boundCi = Test(
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
