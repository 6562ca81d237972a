import fc from 'fast-check'
import {
  type Circumstances,
  isSurelyLast,
  evaluate,
  isPattern,
  matchesPattern,
  plainTrial,
} from '../../../src/server/mapping/evaluate.ts'
import { parseRule } from '../../../src/server/mapping/parse.ts'
import type { RuleColumn } from '../../../src/server/mapping/rule.ts'
import { metricAlert } from '../../support/alerts.ts'
import { alertOf } from '../azure/reading.ts'
import { rule, ruleRow } from './rule_row.ts'

const ID = 'a'.repeat(32)
const alert = alertOf(metricAlert({ severity: 'Sev1', customProperties: { Team: 'Shop EU' } }))
/** The filter is the platform's (test/contract/rules.test.ts); this one refuses a single value. */
const usual: Circumstances = {
  fits: (condition) => condition.every(({ value }) => value !== 'cost'),
  isCiOf: (name) => name === 'cmdb_ci_vm_instance',
  isWithin: () => true,
}

const why = (values: Partial<Record<RuleColumn, string>>, circumstances = usual) =>
  evaluate([rule(values)], alert, circumstances).trials[0]?.why

describe('a condition', () => {
  it.each<[RuleColumn, string, string, string]>([
    ['condition', 'kind=log_v2^ORseverity<=1', 'kind=cost', 'its condition does not fit'],
    ['custom_property', 'team=shop*', 'team=till*', 'custom property team is Shop EU'],
    ['custom_property', 'team=*', 'owner=*', 'there is no custom property owner'],
    ['ci_class', 'cmdb_ci_vm_instance', 'cmdb_ci_server', 'the CI is not of the class cmdb_ci_server'],
  ])('on %s holds for %j, and not for %j: %s', (column, right, wrong, said) => {
    expect(why({ [column]: right })).toBe('')
    expect(why({ [column]: wrong })).toBe(said)
  })

  it('on the time holds inside or outside the schedule', () => {
    const outside: Circumstances = { ...usual, isWithin: () => false }
    expect(why({ schedule: ID })).toBe('')
    expect(why({ schedule: ID, schedule_when: 'outside' })).toBe('the time is within its schedule')
    expect(why({ schedule: ID }, outside)).toBe('the time is outside its schedule')
    expect(why({ schedule: ID, schedule_when: 'outside' }, outside)).toBe('')
  })

  it('on a schedule that is gone holds neither inside nor outside, and is complained about', () => {
    const gone: Circumstances = { ...usual, isWithin: () => null }
    for (const schedule_when of ['inside', 'outside']) {
      const { matched, problems } = evaluate([rule({ schedule: ID, schedule_when })], alert, gone)
      expect(matched).toEqual([])
      expect(problems).toEqual([
        'Mapping rule "Shop": its schedule does not exist or has no entries. The rule matches no alert until this is fixed.',
      ])
    }
  })

  it('that fails does not match, and keeps no other rule from being tried', () => {
    const failing: Circumstances = {
      ...usual,
      isWithin: () => {
        throw new Error('no such time zone')
      },
    }
    const rules = [rule({ name: 'Night', schedule: ID }), rule({ name: 'Rest', set_impact: '2' })]
    const { sets, trials, problems } = evaluate(rules, alert, failing)
    expect(sets.impact).toBe('2')
    expect(trials[0]?.why).toBe('it could not be tried: Error: no such time zone')
    expect(problems).toEqual(['Mapping rule "Night": it could not be tried: Error: no such time zone.'])
  })
})

describe('a condition that the platform cannot try', () => {
  const fits = () => {
    throw new Error('Function GlideFilter is not allowed')
  }

  it('rules its own rule out, when the rules are read and when they are evaluated', () => {
    const row = { name: 'Night', condition: 'severity<=1', set_impact: '1' }
    const read = parseRule(ruleRow(row), (conditions) => plainTrial(conditions, alert, { fits }))
    const said = 'it could not be tried: Error: Function GlideFilter is not allowed'
    for (const one of [read, rule(row)]) {
      const { sets, trials, problems } = evaluate([one, rule({ set_impact: '2' })], alert, { ...usual, fits })
      expect([sets.impact, trials[0]?.why, problems]).toEqual(['2', said, [`Mapping rule "Night": ${said}.`]])
    }
    expect(isSurelyLast(read)).toBe(false)
  })
})

describe('a rule ends it', () => {
  it.each<[Partial<Record<RuleColumn, string>>, boolean]>([
    [{}, true],
    [{ go_on: '1' }, false],
    [{ ci_class: 'cmdb_ci' }, false],
    [{ schedule: ID }, false],
    [{ condition: 'kind=metrics' }, false],
  ])('whatever the circumstances: %j %s', (values, expected) => {
    expect(isSurelyLast(rule(values))).toBe(expected)
  })
})

describe('of several rules', () => {
  const [first, second, third] = [
    { name: 'First', order: '1', set_impact: '1', set_category: 'software' },
    { name: 'Second', order: '2', set_impact: '2', set_urgency: '2' },
    { name: 'Third', order: '3', set_urgency: '3', set_fields: 'u_team = c' },
  ]

  it('the first match decides, and the ones behind it are not tried', () => {
    const mapping = evaluate([rule(first), rule(second)], alert, usual)
    expect(mapping.sets).toMatchObject({ impact: '1', urgency: '' })
    expect(mapping.trials).toEqual([{ rule: 'First', order: 1, matched: true, why: '' }])
  })

  it('those that go on leave the rest to the next, which sets only what is open', () => {
    const rules = [
      rule({ ...first, go_on: '1', set_fields: 'u_team = a' }),
      rule({ name: 'Not', condition: 'kind=cost' }),
      rule({ ...second, go_on: 'true', set_fields: 'u_team = b\nu_more = b' }),
      rule(third),
    ]
    const mapping = evaluate(rules, alert, usual)
    expect(mapping.sets).toMatchObject({ impact: '1', category: 'software', urgency: '2' })
    expect(mapping.by).toMatchObject({ impact: 'Mapping rule "First"', urgency: 'Mapping rule "Second"' })
    expect(mapping.sets.fields.map(({ field, template }) => field + template)).toEqual(['u_teama', 'u_moreb'])
    expect(mapping.matched.map(({ name }) => name)).toEqual(['First', 'Second', 'Third'])
    expect(mapping.trials.map(({ matched }) => matched)).toEqual([true, false, true, true])
  })

  it('the first one that does not open decides that none is opened', () => {
    const rules = [rule({ go_on: '1' }), rule({ action: 'ignore', go_on: '1' }), rule({ action: 'record' })]
    expect(evaluate(rules, alert, usual).action).toBe('ignore')
  })

  it('policies are taken from the first that has one', () => {
    const rules = [
      rule({ go_on: '1', resolve_policy: 'note' }),
      rule({
        resolve_policy: 'never',
        refire_policy: 'reopen',
        refire_window: '0',
        auto_resolve_hours: '24',
        group_by: 'rule',
      }),
    ]
    expect(evaluate(rules, alert, usual).policy).toEqual({
      resolve: 'note',
      refire: 'reopen',
      refireWindow: 0,
      autoResolveAfter: 24,
      groupBy: 'rule',
    })
  })

  it('problems are those of the rules that were tried', () => {
    const rules = [rule({ name: 'A', set_impact: '9' }), rule({ name: 'B', set_impact: '8' })]
    const { problems } = evaluate(rules, alert, usual, ['Something before.'])
    expect(problems).toEqual(['Something before.', expect.stringContaining('Mapping rule "A"')])
  })

  it('evaluating changes none of them', () => {
    const rules = [rule({ ...first, go_on: '1', set_fields: 'u_a = 1' }), rule(third)]
    const before = JSON.stringify(rules)
    evaluate(rules, alert, usual)
    expect(JSON.stringify(rules)).toBe(before)
  })
})

/** What a pattern means, by the language's own means. */
function asExpression(pattern: string): RegExp {
  const pieces = pattern.split('*').map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${pieces.join('[^]*')}$`, 'i')
}

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'A', '-', '.', '$'), maxLength: 12 })
const patterns = fc.string({ unit: fc.constantFrom('a', 'b', 'B', '*', '-', '.', '$'), maxLength: 10 })

describe('a pattern', () => {
  it.each([
    ['rg-shop-*', 'rg-shop-prod', true],
    ['rg-shop-*', 'RG-SHOP-', true],
    ['*-prod-*', 'shop-prod-web', true],
    ['*-prod-*', 'shop-production', false],
    ['shop', 'shop-web', false],
    ['a*a', 'a', false],
    ['*', '', true],
    ['a*b*c', 'a-c-b', false],
  ])('%s against %s: %s', (pattern, text, expected) => {
    expect(matchesPattern(pattern, text)).toBe(expected)
  })

  it('means the same as the expression that has any text for each star', () => {
    fc.assert(
      fc.property(patterns, letters, (pattern, text) => {
        expect(matchesPattern(pattern, text)).toBe(asExpression(pattern).test(text))
      }),
      { numRuns: 2000 },
    )
  })

  it('is refused when it is empty, too long or has too many stars', () => {
    expect(['', 'x'.repeat(256), '*a'.repeat(11)].map(isPattern)).toEqual([false, false, false])
    expect(['*', 'x'.repeat(255), '*a'.repeat(10)].map(isPattern)).toEqual([true, true, true])
  })
})
