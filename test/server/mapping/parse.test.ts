import fc from 'fast-check'
import { evaluate } from '../../../src/server/mapping/evaluate.ts'
import { parseRule, refusedField } from '../../../src/server/mapping/parse.ts'
import { NO_OVERRIDE, NO_SETS, RULE_COLUMNS, type RuleColumn } from '../../../src/server/mapping/rule.ts'
import { metricAlert } from '../../support/alerts.ts'
import { alertOf } from '../azure/reading.ts'
import { rule, ruleRow } from './rule_row.ts'

const ID = 'a'.repeat(32)

describe('a rule', () => {
  it('with nothing filled in holds always and sets nothing', () => {
    const empty = rule()
    expect(empty).toMatchObject({ name: 'Shop', order: 100, action: 'open', goOn: false, ruledOut: '' })
    expect(empty.problems).toEqual([])
    expect(empty.sets).toEqual(NO_SETS)
    expect(empty.policy).toEqual(NO_OVERRIDE)
    expect(empty.conditions).toEqual({ alert: [], customProperties: [], ciClass: '', schedule: null })
  })

  it('is read with all its conditions', () => {
    const { conditions, problems } = rule({
      condition: 'kind=log_v2^ORruleSTARTSWITHCPU^NQseverityISEMPTY^EQ',
      custom_property: 'team=Shop*\nurl=a=b',
      ci_class: 'cmdb_ci_vm_instance',
      schedule: ID,
      schedule_when: 'outside',
    })
    expect(problems).toEqual([])
    expect(conditions).toEqual({
      alert: [
        { join: '', column: 'kind', operator: '=', value: 'log_v2' },
        { join: 'OR', column: 'rule', operator: 'STARTSWITH', value: 'CPU' },
        { join: 'NQ', column: 'severity', operator: 'ISEMPTY', value: '' },
      ],
      customProperties: [
        { name: 'team', pattern: 'shop*' },
        { name: 'url', pattern: 'a=b' },
      ],
      ciClass: 'cmdb_ci_vm_instance',
      schedule: { sysId: ID, within: false },
    })
  })

  const wrong: [RuleColumn, string][] = [
    ['condition', 'kind=metrics'],
    ['custom_property', 'team'],
    ['custom_property', 'team='],
    ['custom_property', '=shop'],
    ['ci_class', 'cmdb_ci_vm_instance, cmdb_ci_server'],
    ['schedule', 'weekdays'],
  ]
  it.each(wrong)('with a condition that cannot be understood matches nothing: %s %j', (column, value) => {
    const { ruledOut, problems } = rule({ [column]: value })
    expect(ruledOut).toBe(`its field ${RULE_COLUMNS[column]} cannot be understood`)
    expect(problems).toEqual([expect.stringContaining(`Mapping rule "Shop": ${RULE_COLUMNS[column]} is "`)])
    expect(problems[0]).toContain('expected: ')
    expect(problems[0]).toContain('The rule matches no alert until this is fixed.')
  })

  it('with a schedule and neither inside nor outside matches nothing', () => {
    expect(rule({ schedule: ID, schedule_when: 'during' }).ruledOut).toContain('Time')
  })

  it('with an action that is none opens, and says so', () => {
    const { action, problems } = rule({ action: 'ignroe' })
    expect(action).toBe('open')
    expect(problems).toEqual([expect.stringContaining('"ignroe"; expected: open, record or ignore')])
  })

  it.each<[RuleColumn, string]>([
    ['set_impact', '9'],
    ['set_urgency', 'high'],
    ['set_assignment_group', 'Cloud Operations'],
    ['set_assigned_to', 'javascript:gs.getUserID()'],
    ['set_category', 'x'.repeat(41)],
    ['set_short_description', '{{nonsense}}'],
    ['set_description', '{{#facts}}'],
    ['set_close_notes', '{{rule'],
    ['resolve_policy', 'sometimes'],
    ['refire_policy', 'perhaps'],
    ['refire_window', '-5'],
    ['refire_window', '1.5'],
    ['auto_resolve_hours', '8761'],
    ['auto_resolve_hours', '-1'],
    ['auto_resolve_hours', 'a day'],
    ['group_by', 'weather'],
  ])('leaves out what it cannot set, and matches all the same: %s %j', (column, value) => {
    const { ruledOut, sets, policy, problems } = rule({ [column]: value })
    expect([ruledOut, sets, policy]).toEqual(['', NO_SETS, NO_OVERRIDE])
    expect(problems).toEqual([expect.stringMatching(/^Mapping rule "Shop": .+ It was left out\.$/s)])
  })

  it('keeps a window of no minutes apart from no window', () => {
    expect(rule({ refire_window: '0' }).policy.refireWindow).toBe(0)
    expect(rule({ auto_resolve_hours: '0' }).policy.autoResolveAfter).toBe(0)
  })

  it('sets further fields by templates, each once', () => {
    const { sets, problems } = rule({
      set_fields: 'business_impact = {{customProperties.impact|a = b}}\r\n\nlocation=x\nlocation=y',
    })
    expect(sets.fields).toEqual([
      {
        field: 'business_impact',
        template: '{{customProperties.impact|a = b}}',
        by: 'Mapping rule "Shop"',
      },
      { field: 'location', template: 'x', by: 'Mapping rule "Shop"' },
    ])
    expect(problems).toEqual([expect.stringContaining('"location=y"; expected: each field once')])
  })

  it.each(['a field', '= x', 'state = 7', 'u_x = {{nonsense}}', 'impact = 1', 'U_X = 1', '__proto__ = 1'])(
    'refuses the line %j',
    (line) => {
      const { sets, problems } = rule({ set_fields: `${line}\nu_team = shop` })
      expect(sets.fields.map(({ field }) => field)).toEqual(['u_team'])
      expect(problems).toHaveLength(1)
    },
  )

  it.each([
    'sys_id',
    'sys_domain',
    'number',
    'state',
    'incident_state',
    'active',
    'priority',
    'correlation_id',
    'correlation_display',
    'opened_at',
    'opened_by',
    'closed_at',
    'resolved_by',
    'close_code',
    'close_notes',
    'work_notes',
    'comments',
    'cmdb_ci',
    'approval',
    'approval_set',
  ])('may not set %s', (field) => {
    expect(refusedField(field)).not.toBe('')
  })

  it('that is ruled out by its conditions is read no further', () => {
    const row = ruleRow({
      condition: 'kind=cost',
      ci_class: 'a b',
      set_impact: '9',
      action: 'ignore',
      go_on: '1',
    })
    const asked: string[] = []
    const value = (column: RuleColumn) => {
      asked.push(column)
      return row.value(column)
    }
    const other = parseRule({ ...row, value }, () => ({ why: 'its condition does not fit', problem: '' }))
    expect(asked.filter((column) => /^(set_|action|go_on|refire)/.test(column))).toEqual([])
    expect(other).toMatchObject({ action: 'open', sets: NO_SETS, policy: NO_OVERRIDE, goOn: false })
    expect(other.problems).toHaveLength(1)
  })

  it('of any text at all can be read, and never matches with a fault', () => {
    const values = fc.record(
      Object.fromEntries(Object.keys(RULE_COLUMNS).map((column) => [column, fc.string({ maxLength: 40 })])),
    )
    const alert = alertOf(metricAlert())
    fc.assert(
      fc.property(values, (row) => {
        const one = rule(row)
        const { matched } = evaluate([one], alert, {
          fits: () => true,
          isCiOf: () => true,
          isWithin: () => true,
        })
        expect(one.ruledOut !== '' && matched.length > 0).toBe(false)
        const conditions = (Object.keys(RULE_COLUMNS) as RuleColumn[]).filter((name) => row[name]?.trim())
        if (one.ruledOut !== '') expect(conditions.length).toBeGreaterThan(0)
      }),
    )
  })
})
