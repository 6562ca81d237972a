import { Record } from '@servicenow/sdk/core'
import {
  unknownCallers,
  wrongTokens,
  unwelcomeCalls,
  noAlerts,
  lifeOfAnAlert,
  resolvedFirst,
  boundCi,
  wrongSettings,
} from './behind_the_door.now'
import { platformRefuses, strangers, unknownSigner } from './public_address.now'

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

Record({
  $id: Now.ID['atf-suite-strangers'],
  table: 'sys_atf_test_suite_test',
  data: { test_suite: suite, test: strangers, order: 100, abort_on_failure: false },
})

Record({
  $id: Now.ID['atf-suite-unknown-signer'],
  table: 'sys_atf_test_suite_test',
  data: { test_suite: suite, test: unknownSigner, order: 200, abort_on_failure: false },
})

Record({
  $id: Now.ID['atf-suite-platform-refuses'],
  table: 'sys_atf_test_suite_test',
  data: { test_suite: suite, test: platformRefuses, order: 300, abort_on_failure: false },
})

Record({
  $id: Now.ID['atf-suite-unknown-callers'],
  table: 'sys_atf_test_suite_test',
  data: { test_suite: suite, test: unknownCallers, order: 400, abort_on_failure: false },
})

Record({
  $id: Now.ID['atf-suite-wrong-tokens'],
  table: 'sys_atf_test_suite_test',
  data: { test_suite: suite, test: wrongTokens, order: 500, abort_on_failure: false },
})

Record({
  $id: Now.ID['atf-suite-unwelcome-calls'],
  table: 'sys_atf_test_suite_test',
  data: { test_suite: suite, test: unwelcomeCalls, order: 600, abort_on_failure: false },
})

Record({
  $id: Now.ID['atf-suite-no-alerts'],
  table: 'sys_atf_test_suite_test',
  data: { test_suite: suite, test: noAlerts, order: 700, abort_on_failure: false },
})

Record({
  $id: Now.ID['atf-suite-life'],
  table: 'sys_atf_test_suite_test',
  data: { test_suite: suite, test: lifeOfAnAlert, order: 800, abort_on_failure: false },
})

Record({
  $id: Now.ID['atf-suite-resolved-first'],
  table: 'sys_atf_test_suite_test',
  data: { test_suite: suite, test: resolvedFirst, order: 900, abort_on_failure: false },
})

Record({
  $id: Now.ID['atf-suite-bound-ci'],
  table: 'sys_atf_test_suite_test',
  data: { test_suite: suite, test: boundCi, order: 1000, abort_on_failure: false },
})

Record({
  $id: Now.ID['atf-suite-wrong-settings'],
  table: 'sys_atf_test_suite_test',
  data: { test_suite: suite, test: wrongSettings, order: 1100, abort_on_failure: false },
})
