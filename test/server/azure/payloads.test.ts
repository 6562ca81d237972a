import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readAlert } from '../../../src/server/azure/kinds/read_alert.ts'

/** Sample bodies that contributors share; the project holds none of them. */
const SAMPLES = join(__dirname, '../../../../shared/payloads')
const there = existsSync(SAMPLES)
const samples = there ? bodiesIn('') : []
const foreign = there ? bodiesIn('noncommon') : []

function bodiesIn(folder: string): string[] {
  return readdirSync(join(SAMPLES, folder))
    .filter((file) => file.endsWith('.json'))
    .map((file) => join(folder, file))
}

function read(file: string) {
  return readAlert(readFileSync(join(SAMPLES, file), 'utf8'))
}

/** Words in the files' names, and the kinds they stand for. */
const KIND_OF_NAME: [RegExp, string][] = [
  [/metric-webtest|webtest-minimal/, 'metric_availability'],
  [/metric-dynamic-promql/, 'metric_query'],
  [/metric-dynamic/, 'metric_dynamic'],
  [/querybased-promql/, 'metric_query'],
  [/simplelogalert/, 'log_simple'],
  [/logalertsv2|with-v2-context|logquery-in-platform/, 'log_v2'],
  [/loganalytics-v1/, 'log_v1'],
  [/applicationinsights-v1/, 'app_insights_v1'],
  [/activitylog-administrative/, 'activity_administrative'],
  [/activitylog-autoscale/, 'activity_autoscale'],
  [/activitylog-policy/, 'activity_policy'],
  [/activitylog-recommendation/, 'activity_recommendation'],
  [/activitylog-security/, 'activity_security'],
  [/servicehealth/, 'service_health'],
  [/resourcehealth/, 'resource_health'],
  [/prometheus/, 'prometheus'],
  [/costalerts/, 'cost'],
  [/smartdetector/, 'smart_detection'],
  [/azurebackup/, 'backup'],
  [/metric-/, 'metric_static'],
  [/activity-defender/, 'activity_security'],
  [/activity-nocontext|log-alertcontext-empty/, 'unknown'],
  [/activity-/, 'activity_administrative'],
  [/advisor-/, 'activity_recommendation'],
  [/cost-/, 'cost'],
  [/healthmodel/, 'health_model'],
  [/siterecovery/, 'backup'],
  [/case2--log-/, 'log_v2'],
  [/edge-/, 'unknown'],
]

const WITHOUT_IDENTITY = /edge-(empty-essentials|null-alertcontext|only-schema)/
/** Azure says Fired, a stage or a health status says that it is over. */
const OVER = /maintenance-complete|resourcehealth-resolved-event|chain-3-resolved|escaped-html--mitigated/

const describeSamples = there ? describe : describe.skip

describeSamples(
  there ? 'shared sample bodies' : 'shared sample bodies skipped: no ../shared/payloads',
  () => {
    // Jest wants a row even for a table that is skipped.
    const accepted = samples.filter((file) => !WITHOUT_IDENTITY.test(file)).concat(there ? [] : ['none'])

    it.each(accepted)('%s is an alert of its kind, in its condition', (file) => {
      const result = read(file)
      const alert = result.ok ? result.alert : null
      expect(alert?.kind).toBe(KIND_OF_NAME.find(([name]) => name.test(file))?.[1])
      expect(alert?.condition).toBe(/--resolved/.test(file) || OVER.test(file) ? 'resolved' : 'fired')
      expect(alert?.test).toBe(/testaction|costalerts-(budget|actual)/.test(file))
    })

    it('without any identity are refused as that', () => {
      const reasons = samples.filter((file) => WITHOUT_IDENTITY.test(file)).map(read)
      expect(reasons.map((result) => !result.ok && result.reason)).toEqual([
        'no_identity',
        'no_identity',
        'no_identity',
      ])
    })

    it('of other schemas are refused, but one that differs in the case of schemaId only', () => {
      const outcomes = foreign.map((file) => {
        const result = read(file)
        return [file.replace(/^.*--/, '').replace('.json', ''), result.ok ? 'accepted' : result.reason]
      })
      const byOutcome = (outcome: string) => outcomes.filter(([, found]) => found === outcome).length
      expect([byOutcome('accepted'), byOutcome('unknown_schema'), byOutcome('other_schema')]).toEqual([
        1,
        2,
        foreign.length - 4,
      ])
      expect(byOutcome('issue_schema')).toBe(1)
      expect(outcomes).toContainEqual(['wrong-case-schemaid', 'accepted'])
    })

    it('make pairs: fired and resolved of one occurrence have one key', () => {
      const pairs = samples
        .filter((file) => /--resolved/.test(file))
        .flatMap((file) => {
          const twin = file.replace('--resolved', '--fired').replace('derived', 'msdocs')
          return samples.includes(twin) ? [[file, twin] as const] : []
        })
      expect(pairs.length).toBeGreaterThan(3)
      for (const pair of pairs) {
        const keys = pair.map(read).map((result) => (result.ok ? result.alert.key : ''))
        expect(keys[0]).toBe(keys[1])
      }
    })
  },
)
