import type { Finding } from '../../../tools/verify-instance/finding.ts'
import { POINTS } from '../../../tools/verify-instance/points.ts'
import { builtUpdateSet } from '../../support/update_set.ts'
import { updateSetWay } from '../../support/update_set_way.ts'
import { told, type Visited, visited, wrongPoints } from './visited.ts'

let place: Visited
beforeAll(async () => {
  place = await visited()
  switchOnTests(place)
}, 600_000)
afterAll(() => place.close())

function switchOnTests({ app }: Visited): void {
  for (const name of ['sn_atf.runner.enabled', 'sn_atf.schedule.enabled']) app.setProperty(name, 'true')
}

/** Points of the program without anything that is in order. */
function untried(findings: readonly Finding[]): string[] {
  const tried = new Set(findings.filter(({ result }) => result === 'ok').map(({ point }) => point))
  return POINTS.filter((point) => point.tried !== 'no' && !tried.has(point.id)).map(({ id }) => id)
}

it('finds nothing wrong on a sound instance, and tries every point but those for a person', async () => {
  const findings = await place.visit({ write: true, token: true, atf: true, askSession: true })
  expect(wrongPoints(findings)).toEqual([])
  expect(untried(findings)).toEqual(['indexes'])
})

it('tells the times of deliveries, the counts, the CI that was bound, and what a replay did', async () => {
  const findings = await place.visit({ write: true, token: true })
  expect(told(findings, 'module-cache', 'ok')).toEqual([
    expect.stringMatching(
      /^Deliveries 1, 2 and 20: \d+ ms \(opens an incident\), \d+ ms and \d+ ms \(repeats\); /,
    ),
  ])
  expect(told(findings, 'counts', 'ok')).toEqual([
    'Refused calls: Two calls without a token, each counted once (missing_token).',
    'Calls one after another: 20 calls about an alert count 20.',
    'Calls at once: Two calls at once count two, a third counts three.',
  ])
  expect(told(findings, 'ci-binding', 'ok')[0]).toMatch(
    /^CI: INC\d+ has the CI of the resource, a cmdb_ci_vm_instance\.$/,
  )
  expect(told(findings, 'replay', 'ok')[0]).toMatch(/^Replay: INC\d+ stays the only incident of the alert/)
})

it('says whether the session of a stranger is interactive', async () => {
  const findings = await place.visit({ askSession: true })
  expect(told(findings, 'guest-session', 'ok')).toEqual([
    'Session of a stranger: Not interactive; the user is guest.',
  ])
})

it('leaves no CI, no user, no role and no route of its own', async () => {
  const tables = ['cmdb_ci', 'sys_user', 'sys_user_has_role', 'sys_ws_definition', 'sys_ws_operation']
  const count = () => tables.map((table) => place.app.rows(table).length)
  const before = count()
  await place.visit({ write: true, token: true, askSession: true })
  expect(count()).toEqual(before)
})

it('finds nothing wrong after an update set, which brings records of the indexes', async () => {
  const other = await visited({
    install: async (node) => {
      const way = await updateSetWay(node)
      await way.upload(builtUpdateSet())
      await way.press('Preview Update Set')
      await way.press('Commit Update Set')
      node.scheduler.runNow('Secure Export for Azure Monitor: continue CI searches')
    },
  })
  switchOnTests(other)
  const findings = await other.visit({ write: true, token: true, atf: true, askSession: true })
  other.close()
  expect(wrongPoints(findings)).toEqual([])
  expect(untried(findings)).toEqual([])
})

it('says that the test suite is switched off', async () => {
  place.app.setProperty('sn_atf.runner.enabled', 'false')
  const findings = await place.visit({ atf: true })
  place.app.setProperty('sn_atf.runner.enabled', 'true')
  expect(told(findings, 'atf')[0]).toMatch(/sn_atf\.runner\.enabled/)
})

it('says of two calls at once that one opened the alert and the other was a duplicate', async () => {
  const findings = await place.visit({ write: true, token: true })
  expect(told(findings, 'unique-keys', 'ok')[0]).toMatch(/one call opened it, the other was a duplicate/i)
})

it('leaves no open incident', async () => {
  await place.visit({ write: true, token: true })
  const made = place.app.rows('incident').filter((row) => row['correlation_display'] === 'Azure Monitor')
  expect(made.length).toBeGreaterThan(0)
  expect(made.filter((row) => row['state'] !== '6')).toEqual([])
})

it('makes no incident, alert or delivery without --write', async () => {
  const count = () =>
    ['incident', 'x_secx_azmon_alert', 'x_secx_azmon_delivery', 'x_secx_azmon_key_set'].map(
      (table) => place.app.rows(table).length,
    )
  await place.visit()
  const before = count()
  await place.visit({ token: true })
  expect(count()).toEqual(before)
})

it('without --write it says of each point that would make an incident how to have it tried', async () => {
  const findings = await place.visit({ token: true })
  expect(told(findings, 'test-alert', 'untried')).toEqual([
    'Test alert: It makes an incident: run the program with --write.',
  ])
  expect(told(findings, 'real-token', 'untried')[0]).toMatch(/run the program with --write as well/)
})

it('gives its findings in the order of docs/verify-instance.md', async () => {
  const findings = await place.visit()
  const order = findings.map(({ point }) => POINTS.findIndex(({ id }) => id === point))
  expect(order).toEqual([...order].sort((a, b) => a - b))
})

it('makes no delivery where the settings trust the platform’s login', async () => {
  place.app.setProperty('x_secx_azmon.entra.trust_platform_login', 'true')
  const before = place.app.rows('x_secx_azmon_delivery').length
  const findings = await place.visit()
  place.app.setProperty('x_secx_azmon.entra.trust_platform_login', 'false')
  expect(place.app.rows('x_secx_azmon_delivery')).toHaveLength(before)
  expect(told(findings, 'authenticated-route', 'look')).toHaveLength(1)
})

it('leaves no open incident where calls are processed later', async () => {
  place.app.setProperty('x_secx_azmon.operation.mode', 'queued')
  const findings = await place.visit({ write: true, token: true })
  place.app.setProperty('x_secx_azmon.operation.mode', 'inline')
  expect(told(findings, 'unique-keys', 'untried')[0]).toMatch(/processed later: 202/)
  while ((await place.app.node.runEvents()) > 0);
  place.app.node.scheduler.runNow('Secure Export for Azure Monitor: process due alerts')
  const made = place.app.rows('incident').filter((row) => row['correlation_display'] === 'Azure Monitor')
  expect(made.filter((row) => row['state'] !== '6')).toEqual([])
})
