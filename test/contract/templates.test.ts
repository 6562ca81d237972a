import { ciId } from '../../packages/local-instance/src/demo/demo.ts'
import type { Row } from '../../packages/local-instance/src/records/records.ts'
import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import { machine } from '../support/alerts.ts'
import { type Storyteller, tellStories } from '../support/storyteller.ts'

/** Templates of the settings, filled in by a delivery. */
let story: Storyteller

beforeEach(async () => {
  story = await tellStories()
})

const opened = async (settings: Record<string, string>): Promise<Row> => {
  story.set(settings)
  const { incident } = await story.deliver({ customProperties: { team: 'Blue' } })
  return story.incident(incident)
}

test('the description repeats a section for each fact, and reaches into the body', async () => {
  const { description } = await opened({
    'incident.description':
      '{{description}}\n{{#facts}}\n* {{label}}: {{value}}\n{{/facts}}\nSignal: {{payload.data.essentials.signalType}}, team {{customProperties.team}}',
  })
  expect(description).toMatch(/^The shop is slow when this fires\.\n\* [^:]+: .+\n/)
  expect(description).toMatch(/\nSignal: Metric, team Blue$/)
})

test('the CI is named with what the CMDB says of it', async () => {
  story.app.node.store.update(PLATFORM, 'cmdb_ci', ciId('web01'), { environment: 'Production' })
  const { description } = await opened({
    'incident.description':
      '{{ci.name}} ({{ci.class}}), {{ci.supportGroup}}, {{ci.environment}}, {{ci.location|nowhere}}',
  })
  expect(description).toBe('shop-web-01 (cmdb_ci_vm_instance), Cloud Operations, Production, nowhere')
})

test('without a CI, what is said of one is empty', async () => {
  story.set({ 'incident.description': '[{{ci.name}}{{ci.supportGroup}}]{{#ci.name}} CI{{/ci.name}}' })
  const { incident } = await story.deliver({ target: machine('nowhere') })
  expect(story.incident(incident)['description']).toBe('[]')
})

test('the first work note says what its template says, and why', async () => {
  const { number } = await opened({ 'incident.work_notes': 'Runbook: {{rule}}\n{{why}}' })
  const [note] = story.notes(number ?? null)
  expect(note).toMatch(/^Opened by AZA\d+\.\nRunbook: CPU high\nThe alert fired for the first time/)
  expect(note).toContain('CI shop-web-01')
})

test('the close notes name the CI and values of the call that resolved', async () => {
  story.set({
    'incident.close_notes': '{{ci.name}}: {{payload.data.essentials.monitorCondition}} {{facts.nothing|–}}',
  })
  const { incident } = await story.deliver({})
  await story.deliver({ resolvedAt: 60 })
  expect(story.incident(incident)['close_notes']).toBe('shop-web-01: Resolved –')
})

test('a template with a fault is named, and the default stands in', async () => {
  const { short_description } = await opened({ 'incident.short_description': '{{#facts}}{{nonsense}}' })
  expect(short_description).toBe('shop-web-01: Percentage CPU 97.3 %, limit 90 % (CPU high)')
  const [delivery] = story.app.rows('x_secx_azmon_delivery')
  expect(delivery?.['explanation']).toContain('x_secx_azmon.incident.short_description')
  expect(delivery?.['explanation']).toContain('{{nonsense}} is not a placeholder')
})

test('a value of the alert that looks like a template is not filled in', async () => {
  story.set({ 'incident.description': '{{customProperties.team}}' })
  const { incident } = await story.deliver({ customProperties: { team: '{{rule}} {{#facts}}' } })
  expect(story.incident(incident)['description']).toBe('{{rule}} {{#facts}}')
})
