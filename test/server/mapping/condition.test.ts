import fc from 'fast-check'
import {
  type AlertColumns,
  conditionOn,
  parseCondition,
  queryFor,
} from '../../../src/server/mapping/condition.ts'
import { knownColumns } from '../../../src/server/alert/store.ts'
import { metricAlert } from '../../support/alerts.ts'
import { alertOf } from '../azure/reading.ts'

const columns = knownColumns(alertOf(metricAlert({ severity: 'Sev1' })))
const without: AlertColumns = { ...columns, severity: '' }

const termsOf = (text: string) => {
  const parsed = parseCondition(text)
  if ('expected' in parsed) throw new Error(`${parsed.part}: ${parsed.expected}`)
  return parsed.terms
}

describe('a condition', () => {
  it.each([
    '',
    'severity<=2',
    'severityBETWEEN0@2^ruleLIKEcpu',
    'kindINmetric_static,log_v2^ORkind=cost',
    'kind!=cost^NQkindNOT INbackup,cost^ruleNOT LIKEtest',
    'target_nameSTARTSWITHshop^target_nameENDSWITHprod',
    'resource_groupISEMPTY^ORresource_groupISNOTEMPTY^headlineANYTHING',
    'is_test=false^azure_end=never',
    'rule=a = b, c@d < e',
  ])('of the condition builder is asked as it is: %s', (text) => {
    expect(queryFor(termsOf(text), columns)).toBe(text)
  })

  it('may end with ^EQ, which is not asked', () => {
    expect(queryFor(termsOf('kind=cost^EQ'), columns)).toBe('kind=cost')
  })

  it.each(['severity<2', 'severity<=2', 'severity>2', 'severity>=0', 'severityBETWEEN0@4'])(
    'that compares an empty column does not hold: %s',
    (text) => {
      expect(queryFor(termsOf(`kind=cost^OR${text}`), without)).toBe('kind=cost^ORseverityISNOTEMPTY')
    },
  )

  it.each([
    ['cmdb_ci.name=x', 'cmdb_ci.name=x', 'not one of another record'],
    ['kind=cost^incident.numberISNOTEMPTY', 'incident.numberISNOTEMPTY', 'not one of another record'],
    ['rule=javascript:gs.getUserID()', 'rule=javascript:gs.getUserID()', 'not a script'],
    ['ruleINa, JavaScript:x', 'ruleINa, JavaScript:x', 'not a script'],
    ['RLQUERYincident.number,>=1', 'RLQUERYincident.number,>=1', 'a column that is known by then'],
    ['GOTOrule=x', 'GOTOrule=x', 'a column that is known by then'],
    ['123TEXTQUERY321=x', '123TEXTQUERY321=x', 'a column that is known by then'],
    ['state=fired', 'state=fired', 'a column that is known by then'],
    ['cmdb_ciISEMPTY', 'cmdb_ciISEMPTY', 'a column that is known by then'],
    ['constructor=x', 'constructor=x', 'a column that is known by then'],
    ['kind=cost^ORDERBYrule', 'ORDERBYrule', 'a column that is known by then'],
    ['GROUPBYrule', 'GROUPBYrule', 'a column that is known by then'],
    ['ORkind=cost', 'ORkind=cost', 'a column that is known by then'],
    ['kind=cost^', '', 'a column that is known by then'],
    ['kind=cost^EQ^rule=x', 'EQ', 'a column that is known by then'],
    ['ruleSAMEASservice', 'ruleSAMEASservice', 'is, is not, is one of'],
    ['ruleINSTANCEOFcmdb_ci', 'ruleINSTANCEOFcmdb_ci', 'is, is not, is one of'],
    ['ruleMATCH_RGX.*', 'ruleMATCH_RGX.*', 'is, is not, is one of'],
    ['severityVALCHANGES', 'severityVALCHANGES', 'is, is not, is one of'],
    ['rule', 'rule', 'is, is not, is one of'],
    ['rule>a', 'rule>a', 'Severity only'],
    ['rule=', 'rule=', 'choose is empty'],
    ['severityIN0,,1', 'severityIN0,,1', 'choose is empty'],
    ['severityISEMPTY0', 'severityISEMPTY0', 'no value'],
    ['severityBETWEEN1', 'severityBETWEEN1', 'two values'],
    ['severity=Sev1', 'severity=Sev1', '0, 1, 2, 3, 4'],
    ['kind=metrics', 'kind=metrics', 'metric_static, '],
    ['kindINcost,metrics', 'kindINcost,metrics', 'metric_static, '],
    ['is_test=yes', 'is_test=yes', 'true, false'],
    ['rule=a^^b', '^^', 'values without ^'],
  ])('that cannot be used names its part: %s', (text, part, expected) => {
    expect(parseCondition(text)).toEqual({ part, expected: expect.stringContaining(expected) as string })
  })

  it('of any text asks for known columns only, by known operators', () => {
    const pieces = fc.constantFrom(
      ...[
        'kind',
        'severity',
        'rule',
        'x',
        '.',
        '=',
        '<',
        'IN',
        'LIKE',
        'NOT ',
        'OR',
        'NQ',
        'EQ',
        '^',
        '0',
        '@',
      ],
    )
    const known = Object.keys(columns).join('|')
    const term = new RegExp(
      `^(OR|NQ)?(${known})(=|!=|<=?|>=?|(NOT )?(IN|LIKE)|BETWEEN|IS(NOT)?EMPTY|ANYTHING|(START|END)SWITH)[^^]*$`,
      's',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const parsed = parseCondition(parts.join(''))
        if (!('terms' in parsed) || parsed.terms.length === 0) return
        for (const part of queryFor(parsed.terms, columns).split('^')) expect(part).toMatch(term)
      }),
      { numRuns: 3000 },
    )
  })
})

describe('a condition made of an alert', () => {
  const made = (rule: string) => {
    const values = { kind: 'cost', rule } as Record<string, string>
    return conditionOn(['kind', 'rule', 'target_type'], (column) => values[column] ?? '')
  }

  it('has what the alert has', () => {
    expect(made('CPU high, on 2 of 3 <nodes>')).toBe('kind=cost^rule=CPU high, on 2 of 3 <nodes>')
  })

  it.each(['a^ORkind=cost', 'a^^b', 'a^EQ', 'javascript:gs.log(1)', 'JavaScript:x', ' a', '', ' '])(
    'leaves out what would mean something else: %j',
    (rule) => {
      expect(made(rule)).toBe('kind=cost')
    },
  )
})
