import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import { type InstalledApp, installedApp } from '../support/app_instance.ts'
import { resultOf } from './calls.ts'

/** Sample bodies that contributors share; the project holds none of them. */
const SAMPLES = join(__dirname, '../../../shared/payloads')
const there = existsSync(SAMPLES)
const describeSamples = there ? describe : describe.skip

const filesIn = (folder: string) =>
  (there ? readdirSync(join(SAMPLES, folder)) : [])
    .filter((file) => file.endsWith('.json'))
    .map((file) => join(folder, file))
const read = (file: string) => readFileSync(join(SAMPLES, file), 'utf8')

/** They have the right schema but nothing to be known by. */
const WITHOUT_IDENTITY = /edge-(empty-essentials|null-alertcontext|only-schema)/
/** A body of the common schema that differs in the letter case of its schemaId. */
const COMMON_AFTER_ALL = /wrong-case-schemaid/

const common = filesIn('').filter((file) => !WITHOUT_IDENTITY.test(file))
/** Firings first, so that each Resolved finds what it resolves. */
const inOrder = [...common].sort(
  (a, b) => Number(/--resolved/.test(a)) - Number(/--resolved/.test(b)) || a.localeCompare(b),
)
const without = filesIn('').filter((file) => WITHOUT_IDENTITY.test(file))
/** No alert of any schema: there is nothing to switch on. */
const ISSUE = /issue-notification/
const foreign = filesIn('noncommon').filter((file) => !COMMON_AFTER_ALL.test(file) && !ISSUE.test(file))
const issues = filesIn('noncommon').filter((file) => ISSUE.test(file))
const almost = filesIn('noncommon').filter((file) => COMMON_AFTER_ALL.test(file))

/** Fired and Resolved of one occurrence: same alert, same rule, same time of firing. */
const occurrence = (file: string) => {
  const {
    alertId = '',
    alertRule,
    firedDateTime,
  } = (JSON.parse(read(file)) as { data: { essentials: Record<string, string> } }).data.essentials
  return [alertId.toLowerCase(), alertRule, firedDateTime].join()
}
const pairs = common
  .filter((file) => /--resolved/.test(file))
  .flatMap((resolved) =>
    common
      .filter((file) => /--fired/.test(file) && occurrence(file) === occurrence(resolved))
      .map((fired) => [fired, resolved] as const),
  )

/** Jest wants a row even for a table that is skipped. */
const rows = (files: string[]) => (there ? files : ['none'])

describeSamples(there ? 'sample bodies' : 'sample bodies skipped: no ../shared/payloads', () => {
  let app: InstalledApp

  beforeAll(async () => {
    app = await installedApp()
  })

  const row = (table: string, number: unknown) => app.rows(table, { number: String(number) })[0]
  const alertOf = (number: unknown) => row('x_secx_azmon_alert', number) ?? {}

  test.each(rows([...inOrder, ...almost]))('%s is accepted and leaves its alert', async (file) => {
    const text = read(file)
    const answer = await app.deliver(text)
    const { alert, incident, outcome, reason, delivery } = resultOf(answer)
    expect([answer.status, alert]).toEqual([200, expect.stringMatching(/^AZA/)])
    expect(row('x_secx_azmon_delivery', delivery)).toMatchObject({ state: 'done', outcome, payload: text })
    expect(alertOf(alert)).toMatchObject({ reason, explanation: expect.stringMatching(/\w/) as string })
    if (outcome === 'opened')
      expect(row('incident', incident)).toMatchObject({
        short_description: expect.stringMatching(/\w/) as string,
        description: expect.stringMatching(/\w/) as string,
        correlation_display: 'Azure Monitor',
      })
  })

  test.each(rows(foreign))('%s is refused with what to switch on, and kept', async (file) => {
    const text = read(file)
    const before = app.rows('x_secx_azmon_alert').length
    const answer = await app.deliver(text)
    expect([answer.status, resultOf(answer)]).toEqual([
      400,
      expect.objectContaining({
        outcome: 'rejected',
        reason: expect.stringMatching(/^(other|unknown)_schema$/) as string,
        message: expect.stringContaining('Enable the common alert schema') as string,
      }),
    ])
    expect(row('x_secx_azmon_delivery', resultOf(answer)['delivery'])).toMatchObject({
      state: 'rejected',
      payload: text,
    })
    expect(app.rows('x_secx_azmon_alert')).toHaveLength(before)
  })

  test.each(rows(issues))(
    '%s is refused as what it is, and the answer says what the delivery says',
    async (file) => {
      const answer = await app.deliver(read(file))
      const { reason, message, delivery } = resultOf(answer)
      expect([answer.status, reason]).toEqual([400, 'issue_schema'])
      expect(message).not.toContain('common alert schema')
      expect(row('x_secx_azmon_delivery', delivery)?.['error']).toContain('Azure Monitor Issue')
    },
  )

  test.each(rows(without))('%s is refused for want of an identity', async (file) => {
    const answer = await app.deliver(read(file))
    expect([answer.status, resultOf(answer)['reason']]).toEqual([400, 'no_identity'])
  })

  test('delivered once more, none opens a second incident', async () => {
    const before = app.rows('incident').length
    const statuses = new Set<number>()
    for (const file of common) statuses.add((await app.deliver(read(file))).status)
    expect([[...statuses], app.rows('incident').length]).toEqual([[200], before])
  })

  test.each(there ? pairs : [['none', 'none']])(
    '%s and %s open and resolve one incident',
    async (fired, resolved) => {
      // Samples of one source share their ids: each pair starts from nothing.
      for (const table of ['x_secx_azmon_alert', 'incident']) {
        for (const { sys_id = '' } of app.rows(table)) app.node.store.remove(PLATFORM, table, sys_id)
      }
      const answers = [resultOf(await app.deliver(read(fired))), resultOf(await app.deliver(read(resolved)))]
      expect(answers.map(({ outcome }) => outcome)).toEqual(['opened', 'resolved'])
      expect(app.rows('incident')).toMatchObject([{ number: answers[1]?.['incident'], state: '6' }])
      expect(app.rows('x_secx_azmon_alert')).toMatchObject([
        { number: answers[1]?.['alert'], state: 'resolved' },
      ])
    },
  )

  test('nothing went wrong inside: no error in the log', () => {
    expect(app.log.filter((line) => line.startsWith('error'))).toEqual([])
  })
})
