import { NO_BINDING } from '../../../src/server/cmdb/binding.ts'
import type { DraftFacts, OpeningInput } from '../../../src/server/incident/draft_facts.ts'
import { draft } from '../../../src/server/incident/opening.ts'
import { NO_MAPPING, NO_SETS } from '../../../src/server/mapping/rule.ts'
import { DEFAULTS } from '../../../src/server/settings/catalog.ts'
import { parseSettings, type RawSettings } from '../../../src/server/settings/read.ts'
import { metricAlert } from '../../support/alerts.ts'
import { alertOf } from '../azure/reading.ts'

/** Drafts of incidents from what was read: no instance is needed. */
const GROUP = 'a'.repeat(32)
const USER = 'b'.repeat(32)
const settingsWith = (raw: RawSettings = {}) => parseSettings({ ...DEFAULTS, ...raw })
const choices = new Map([
  ['category', [{ value: 'inquiry', sequence: 0, dependent: '' }]],
  ['contact_type', [{ value: 'monitoring', sequence: 0, dependent: '' }]],
])
const nobody = { value: '', name: '', notes: [] }
const bound = { ...NO_BINDING, ci: 'c', ciName: 'web01', explanation: 'CI web01: its id.' }

const inputWith = (changes: Partial<OpeningInput> = {}): OpeningInput => ({
  alert: alertOf(metricAlert()),
  binding: bound,
  caller: { ...nobody, callerScope: { company: '', domain: '' }, isFromProperty: false },
  users: new Map(),
  mapping: NO_MAPPING,
  reason: 'first_fired',
  previousIncident: '',
  storm: false,
  payload: () => null,
  ...changes,
})
const factsWith = (changes: Partial<DraftFacts> = {}): DraftFacts => ({
  requested: { values: new Map(), notes: [] },
  named: {},
  groups: new Map(),
  settingsGroup: nobody,
  services: undefined,
  ownCi: bound,
  ci: null,
  payload: undefined,
  choices,
  fields: new Map(),
  references: new Map(),
  ...changes,
})
const ofRule = (sets: Partial<typeof NO_SETS>) => ({
  ...NO_MAPPING,
  sets: { ...NO_SETS, ...sets },
  by: Object.fromEntries(Object.keys(sets).map((name) => [name, 'Mapping rule "Shop"'])),
})

test('by default an incident has the CI, the priority of the severity and the choices of the settings', () => {
  const settings = settingsWith({ 'incident.category': 'inquiry' })
  const { fields, reasons, notes } = draft(inputWith(), settings, factsWith())
  expect(fields).toMatchObject({
    cmdb_ci: 'c',
    impact: '1',
    urgency: '2',
    category: 'inquiry',
    contact_type: 'monitoring',
    caller_id: '',
    correlation_display: 'Azure Monitor',
    short_description: 'shop-web-01: Percentage CPU 97.3 %, limit 90 % (CPU high)',
  })
  expect(Object.keys(fields)).not.toContain('opened_by')
  expect(reasons[0]).toBe('The alert fired for the first time, so an incident was opened.')
  expect(reasons.slice(2)).toEqual([
    "Assignment group: the settings name none, so this instance's own rules decide.",
    'CI web01: its id.',
  ])
  expect(notes).toEqual([])
  expect(fields['work_notes']).toBe(
    'Opened by the alert, first firing. Priority from Sev1. No CI found. Details are on the alert.',
  )
})

test('the caller of the settings also opens the incident; one that a rule or a custom property names does not', () => {
  const caller = {
    ...nobody,
    value: 'azure',
    callerScope: { company: '', domain: '' },
    isFromProperty: false,
  }
  const people = ({ fields }: { fields: Record<string, string> }) => [
    fields['caller_id'],
    fields['opened_by'],
  ]
  expect(people(draft(inputWith({ caller }), settingsWith(), factsWith()))).toEqual(['azure', 'azure'])
  const mapping = ofRule({ caller: USER })
  const users = new Map([[USER, { name: 'eve', active: true }]])
  const byRule = draft(inputWith({ caller, mapping, users }), settingsWith(), factsWith())
  expect(people(byRule)).toEqual([USER, 'azure'])
  const requested = { values: new Map([['caller_id', 'bella']]), notes: [] }
  const byProperty = draft(
    inputWith({ mapping, users, caller: { ...caller, name: 'bella', isFromProperty: true } }),
    settingsWith(),
    factsWith({ requested }),
  )
  expect(people(byProperty)).toEqual(['azure', undefined])
  expect(byProperty.reasons).toContain('Caller: bella, as custom property servicenow.caller says.')
})

test('a group that a rule names has to exist and be active; else that of the settings is taken', () => {
  const mapping = ofRule({ assignmentGroup: GROUP })
  const settings = settingsWith({ 'incident.assignment_group': 'Desk' })
  const settingsGroup = { value: 'desk', name: 'Desk', notes: [] }
  const groupBy = (groups: DraftFacts['groups']) => {
    const { fields, notes } = draft(inputWith({ mapping }), settings, factsWith({ groups, settingsGroup }))
    return [fields['assignment_group'], notes]
  }
  expect(groupBy(new Map([[GROUP, { name: 'Network', active: true }]]))).toEqual([GROUP, []])
  expect(groupBy(new Map([[GROUP, { name: 'Network', active: false }]]))).toEqual([
    'desk',
    ['Mapping rule "Shop": the group Network is not active; that field was left alone.'],
  ])
  expect(groupBy(new Map())).toEqual([
    'desk',
    ['Mapping rule "Shop": it names a group that does not exist; that field was left alone.'],
  ])
})

test('a group of the settings that does not exist is noted, and no group is named as a reason', () => {
  const settings = settingsWith({ 'incident.assignment_group': 'Desk' })
  const note = 'No active assignment group "Desk" exists; none was set.'
  const facts = factsWith({ settingsGroup: { ...nobody, notes: [note] } })
  const { fields, reasons, notes } = draft(inputWith(), settings, facts)
  expect(fields['assignment_group']).toBeUndefined()
  expect(notes).toEqual([note])
  expect(reasons.join('\n')).not.toContain('Assignment group:')
})

test('a CI that a custom property names and that was not found is noted', () => {
  const requested = { values: new Map([['cmdb_ci', 'web02']]), notes: ['Others were not permitted.'] }
  const noted = (step: 'property' | 'class') =>
    draft(inputWith({ binding: { ...bound, step } }), settingsWith(), factsWith({ requested })).notes
  expect(noted('property')).toEqual(['Others were not permitted.'])
  expect(noted('class')).toEqual([
    'Custom property servicenow.ci was not followed: "web02" is not the sys_id, name or ARM id of exactly one CI in use.',
    'Others were not permitted.',
  ])
})

test('a test alert stays marked, whatever custom properties say', () => {
  const field = { name: 'short_description', kind: 'text' as const, table: '', length: 160 }
  const facts = factsWith({
    requested: { values: new Map([['short_description', 'Down\nand out']]), notes: [] },
    fields: new Map([['short_description', field]]),
  })
  const title = (test: boolean) =>
    draft(inputWith({ alert: { ...alertOf(metricAlert()), test } }), settingsWith(), facts).fields[
      'short_description'
    ]
  expect(title(false)).toBe('Down and out')
  expect(title(true)).toMatch(/^\[Test\] /)
})

test('a further field of a rule may hold the reasons, and a custom property comes before it', () => {
  const text = (name: string) => [name, { name, kind: 'text' as const, table: '', length: 2000 }] as const
  const by = 'Mapping rule "Shop"'
  const mapping = ofRule({ fields: [{ field: 'u_why', template: '{{why}}', by }] })
  const fields = new Map([text('u_why')])
  const { fields: ofRules } = draft(inputWith({ mapping }), settingsWith(), factsWith({ fields }))
  expect(ofRules['u_why']).toMatch(/^The alert fired for the first time/)
  const requested = { values: new Map([['u_why', 'Because']]), notes: [] }
  const both = draft(inputWith({ mapping }), settingsWith(), factsWith({ fields, requested }))
  expect(both.fields['u_why']).toBe('Because')
})

test('the incident of a storm has no CI and says so; the CI of its first alert is only explained', () => {
  const facts = factsWith({ ownCi: NO_BINDING })
  const { fields, reasons } = draft(inputWith({ storm: true }), settingsWith(), facts)
  expect(fields).toMatchObject({ short_description: 'Azure Monitor alert storm', correlation_id: '' })
  expect(fields['cmdb_ci']).toBeUndefined()
  expect(reasons.slice(-2)).toEqual([
    'CI web01: its id.',
    'The incident itself has no CI: it stands for many alerts.',
  ])
})

describe('the first work note', () => {
  const noteOf = (input: Partial<OpeningInput>, raw: RawSettings = {}, facts: Partial<DraftFacts> = {}) =>
    draft(inputWith(input), settingsWith(raw), factsWith(facts)).fields['work_notes']

  test('says where the priority comes from: the severity, a rule, a custom property', () => {
    const rule = ofRule({ urgency: '1' })
    expect(noteOf({ mapping: rule })).toContain(' Priority from Sev1 and mapping rule "Shop". ')
    const requested = { values: new Map(['impact', 'urgency'].map((field) => [field, '1'])), notes: [] }
    expect(noteOf({}, {}, { requested })).toContain(
      'Priority from custom property servicenow.impact and custom property servicenow.urgency.',
    )
    const alert = { ...alertOf(metricAlert()), severity: null }
    expect(noteOf({ alert })).toContain('Priority from the setting for no severity.')
  })

  test('says how the CI was found, or why there is none', () => {
    expect(noteOf({ binding: { ...bound, step: 'cloud' } })).toContain(' CI found by its Azure id. ')
    expect(noteOf({ binding: { ...bound, step: 'ambiguous' } })).toContain(' No CI, because several fit. ')
    const storm = { storm: true, reason: 'storm_opened' } as const
    expect(noteOf(storm)).toMatch(
      /after more alerts than the storm setting allows\..*No CI, because it stands for many/,
    )
  })

  test('has what could not be followed in a second line', () => {
    const facts = {
      settingsGroup: { ...nobody, notes: ['No active assignment group "Desk" exists; none was set.'] },
    }
    const [, second, ...more] = noteOf({}, { 'incident.assignment_group': 'Desk' }, facts)?.split('\n') ?? []
    expect([second, more]).toEqual(['No active assignment group "Desk" exists; none was set.', []])
  })

  test('says how the incident ends only where the description does not', () => {
    expect(noteOf({})).not.toContain('Ends by itself')
    expect(noteOf({}, { 'incident.description': '{{rule}}' })).toMatch(/\nEnds by itself: /)
  })
})
