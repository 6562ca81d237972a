import type { Choice } from '../../../src/server/incident/choices.ts'
import type { Field } from '../../../src/server/incident/field_value.ts'
import { type FieldFacts, type Proposal, settle } from '../../../src/server/incident/proposals.ts'

const choice = (value: string, dependent = ''): Choice => ({ value, dependent, sequence: 0 })
const field = (name: string, kind: Field['kind'], table = ''): [string, Field] => [
  name,
  { name, kind, table, length: 20 },
]
const GROUP = 'a'.repeat(32)
const facts: FieldFacts = {
  choices: new Map([
    ['category', [choice('network'), choice('software')]],
    ['subcategory', [choice('dns', 'network'), choice('email', 'software'), choice('other')]],
    ['notify', [choice('1')]],
  ]),
  fields: new Map<string, Field | string>([
    field('u_text', 'text'),
    field('u_count', 'number'),
    field('u_flag', 'boolean'),
    field('u_time', 'datetime'),
    field('u_day', 'date'),
    field('u_list', 'list'),
    field('u_url', 'url'),
    field('u_site', 'reference', 'cmn_location'),
    field('u_owners', 'reference', 'sys_user_group'),
    field('notify', 'number'),
    ['u_nowhere', 'is no field of the incident'],
  ]),
  references: new Map([
    ['sys_user_group Network', GROUP],
    ['sys_user_group Nobody', ''],
  ]),
}
const by = 'Mapping rule "Shop"'
const from = (source: Proposal['source'], name: string, value: string, more: Partial<Proposal> = {}) =>
  ({ field: name, value, source, by: source === 'rule' ? by : '', ...more }) as Proposal

describe('of several proposals for a field', () => {
  test('custom properties come first, then rules, then the CI, then the settings', () => {
    const proposals = (['settings', 'ci', 'rule', 'property'] as const).map((source) =>
      from(source, 'assignment_group', source, { shown: source.toUpperCase() }),
    )
    expect([0, 1, 2, 3].map((at) => settle(proposals.slice(0, at + 1), facts).fields)).toEqual([
      { assignment_group: 'settings' },
      { assignment_group: 'ci' },
      { assignment_group: 'rule' },
      { assignment_group: 'property' },
    ])
  })

  test('a subcategory of a rule counts without its category, when that is no active choice', () => {
    const { fields } = settle(
      [
        from('rule', 'category', 'nonsense'),
        from('rule', 'subcategory', 'dns'),
        from('settings', 'category', 'network'),
        from('settings', 'subcategory', 'other'),
      ],
      facts,
    )
    expect(fields).toEqual({ category: 'network', subcategory: 'dns' })
  })

  test('a category of a custom property empties the subcategory that would not belong to it', () => {
    const proposals = [
      from('property', 'category', 'software'),
      from('settings', 'category', 'network'),
      from('settings', 'subcategory', 'dns'),
    ]
    expect(settle(proposals, facts).fields).toEqual({ category: 'software', subcategory: '' })
    expect(settle(proposals.slice(0, 1), facts).fields).toEqual({ category: 'software', subcategory: '' })
    expect(settle([from('settings', 'category', 'network')], facts).fields).toEqual({ category: 'network' })
  })

  test('a channel of a rule is taken as it is where the instance has no channels', () => {
    const withText = { ...facts, fields: new Map([...facts.fields, field('contact_type', 'text')]) }
    expect(settle([from('rule', 'contact_type', 'azure')], withText).fields).toEqual({
      contact_type: 'azure',
    })
    const withChoices = { ...facts, choices: new Map([['contact_type', [choice('phone')]]]) }
    expect(settle([from('rule', 'contact_type', 'azure')], withChoices).fields).toEqual({})
  })

  test('the next one counts when one does not fit, and that is noted; those behind are not looked at', () => {
    const { fields, sources, notes } = settle(
      [
        from('property', 'category', 'nonsense'),
        from('rule', 'category', 'network'),
        from('settings', 'category', 'wrong too'),
      ],
      facts,
    )
    expect([fields, sources]).toEqual([{ category: 'network' }, { category: 'rule' }])
    expect(notes).toEqual([
      'Custom property servicenow.category was not followed: "nonsense" is no active choice of incident.category.',
    ])
  })

  test('an empty one proposes nothing, but its remark is said', () => {
    const { fields, reasons } = settle(
      [
        from('ci', 'assignment_group', '', { remark: 'The CI names none.' }),
        from('settings', 'assignment_group', GROUP, { shown: 'Desk' }),
      ],
      facts,
    )
    expect(fields).toEqual({ assignment_group: GROUP })
    expect(reasons).toEqual(['The CI names none.', 'Assignment group: Desk, as the settings say.'])
  })
})

describe('a reason', () => {
  test('is given for what a custom property sets, and for group and service', () => {
    const said = (...proposals: Proposal[]) => settle(proposals, facts).reasons
    expect(said(from('property', 'caller_id', 'u', { shown: 'bella' }))).toEqual([
      'Caller: bella, as custom property servicenow.caller says.',
    ])
    expect(said(from('rule', 'business_service', 's', { shown: '' }))).toEqual([
      'Business service: as mapping rule "Shop" says.',
    ])
    expect(said(from('rule', 'category', 'network'), from('settings', 'u_text', 'x'))).toEqual([])
  })

  test('about the group comes before one about CI and service', () => {
    const { reasons } = settle(
      [
        from('ci', 'cmdb_ci', 'c', { shown: '', remark: 'The CI.' }),
        from('rule', 'business_service', 's', { shown: 'Shop' }),
        from('rule', 'assignment_group', GROUP, { shown: 'Network' }),
      ],
      facts,
    )
    expect(reasons.map((reason) => reason.slice(0, 8))).toEqual(['Assignme', 'The CI.', 'Business'])
  })
})

describe('a subcategory', () => {
  const settled = (...proposals: Proposal[]) => settle(proposals, facts).fields['subcategory']
  const ofSettings = [from('settings', 'category', 'software'), from('settings', 'subcategory', 'email')]

  test('has to fit the category', () => {
    expect(settled(...ofSettings)).toBe('email')
    expect(settled(from('rule', 'category', 'network'), from('rule', 'subcategory', 'dns'))).toBe('dns')
    expect(settled(from('rule', 'category', 'network'), from('rule', 'subcategory', 'email'))).toBeUndefined()
  })

  test('of the settings goes with their category only', () => {
    expect(settled(...ofSettings, from('rule', 'category', 'network'))).toBeUndefined()
    expect(settled(...ofSettings, from('property', 'category', 'software'))).toBe('email')
  })

  test('of a rule goes with its category, or else with that of the settings', () => {
    const other = from('rule', 'subcategory', 'other')
    expect(settled(...ofSettings, other)).toBe('other')
    expect(settled(...ofSettings, other, from('property', 'category', 'network'))).toBe('')
  })

  test('of a custom property goes with any', () => {
    expect(settled(...ofSettings, from('property', 'subcategory', 'other'))).toBe('other')
  })
})

describe('a value', () => {
  test.each([
    ['u_text', 'A text that is too long for its field', 'A text that … [cut]'],
    ['u_count', '-1.5', '-1.5'],
    ['u_flag', 'True', 'true'],
    ['u_time', '2026-01-02 03:04:05', '2026-01-02 03:04:05'],
    ['u_day', '2026-01-02', '2026-01-02'],
    ['u_list', `${GROUP}, ${GROUP}`, `${GROUP},${GROUP}`],
    ['u_url', 'https://a.example/', 'https://a.example/'],
    ['u_site', GROUP, GROUP],
    ['u_owners', 'Network', GROUP],
    ['notify', '1', '1'],
    ['impact', '3', '3'],
  ])('that fits %s: %s', (name, value, written) => {
    expect(settle([from('rule', name, value)], facts).fields[name]).toBe(written)
  })

  test.each([
    ['u_count', 'many', 'a number'],
    ['u_flag', 'perhaps', 'true or false'],
    ['u_time', '2026-01-02', 'a time in UTC, yyyy-mm-dd hh:mm:ss'],
    ['u_day', 'today', 'a date, yyyy-mm-dd'],
    ['u_list', 'eve', 'a list of sys_ids separated by commas'],
    ['u_url', 'http://a.example/', 'an https address of at most 20 characters'],
    ['u_site', 'Berlin', 'a sys_id'],
    ['u_owners', 'Nobody', 'the name or sys_id of exactly one active group'],
    ['notify', '7', 'the value of an active choice'],
  ])('that does not fit %s is noted: %s', (name, value, expected) => {
    const { fields, notes } = settle([from('rule', name, value), from('property', name, value)], facts)
    expect(fields).toEqual({})
    expect(notes).toEqual([
      `Custom property servicenow.${name} was not followed: "${value}" is not ${expected}.`,
      `${by}: ${name}: "${value}" is not ${expected}; that field was left alone.`,
    ])
  })

  test('that does not fit in other ways is noted, too', () => {
    const notes = (...proposals: Proposal[]) => settle(proposals, facts).notes
    expect(notes(from('rule', 'u_nowhere', 'x'))).toEqual([
      `${by}: u_nowhere is no field of the incident; that field was left alone.`,
    ])
    expect(notes(from('property', 'impact', '9'), from('property', 'u_text', ' javascript:gs.x'))).toEqual([
      'Custom property servicenow.impact was not followed: "9" is not 1, 2 or 3.',
      'Custom property servicenow.u_text was not followed: it looks like a script.',
    ])
    expect(notes(from('settings', 'contact_type', 'pigeon'))).toEqual([
      '"pigeon" is no active choice of incident.contact_type; the field was left empty.',
    ])
  })
})
