import { RULE_COLUMNS, type RuleColumn } from '../../../src/server/mapping/rule.ts'

/** What an admin may type into rules: sound, odd and wrong. */
const RULES: Partial<Record<RuleColumn, string>>[] = [
  { name: 'Logs', condition: 'kindINlog_v2,metric_static' },
  { name: 'Severe', condition: 'severityBETWEEN0@2', go_on: '1' },
  { name: 'Group', condition: 'resource_groupSTARTSWITHrg-', go_on: '1', set_category: 'network' },
  {
    name: 'Type',
    condition: 'target_type=microsoft.compute/x^ORtarget_typeLIKEsql^NQkind=cost^EQ',
    go_on: '1',
    set_impact: '1',
  },
  { name: 'Name', condition: 'target_nameLIKE-web-^targetENDSWITHİ' },
  { name: 'Rule', condition: 'ruleLIKECPU^ORrule=[a-z]*', action: 'ignore' },
  { name: 'Property', custom_property: 'team=*', go_on: '1' },
  {
    name: 'Texts',
    go_on: '1',
    set_short_description: '{{rule}} on {{target.name|?}} {{#facts}}{{label}}={{value}};{{/facts}}',
    set_fields: 'u_x={{payload.data.essentials.alertId}}\nlocation = {{subscription}}\nnumber=1\nnonsense',
  },
  { name: 'Wrong', condition: 'severity=x', custom_property: '=', set_impact: '9', go_on: '1' },
  { name: 'Last', action: 'record' },
]

const TEMPLATES = [
  '{{rule}} on {{target.name|?}}',
  '{{headline}} {{advice}} {{resolution}}',
  '{{#facts}}\n{{label}}: {{value}}\n{{/facts}}\n{{#links}}{{label}} {{url}}\n{{/links}}',
  '{{payload.data.essentials.alertId}} {{payload.data.alertContext.condition.allOf.0.metricValue|none}}',
  '{{customProperties.team|-}} {{facts.Metric value}} {{ci.name|no CI}} {{why}}',
  '{{#targets}}{{name}}/{{type}}\n{{/targets}}{{firedAt}} {{resolvedAt}} {{severity.name}}',
  '{{x}} {{#facts}} {{/links}} }} {{',
  '{{payload.constructor.name}}{{payload.__proto__}}{{customProperties.constructor}} $& $1 \\',
  'plain 😀 \u0000',
  '',
]

const ODD_SETTINGS = [
  ...[
    '',
    ' ',
    'x',
    '0',
    '-1',
    '5',
    '999999999',
    '1e3',
    '٣',
    'true',
    'false',
    'a,b,,c',
    'https://x',
    'http://x/y?z',
  ],
  ...[
    '{{',
    '{{rule}} {{nope}}',
    '1,2',
    '1/2',
    'new',
    'always',
    'problem',
    'inline',
    'by_id,tag',
    '/(a+)+$/',
    '😀',
  ],
  'aaaabbbb-0000-cccc-1111-dddd2222eeee',
]

export function textInputs(bodies: string[]) {
  const empty = Object.fromEntries(Object.keys(RULE_COLUMNS).map((column) => [column, '']))
  const rules = RULES.map((rule, at) => ({
    ...empty,
    order: String(100 + at),
    action: 'open',
    schedule_when: 'inside',
    go_on: '0',
    ...rule,
  }))
  return { rules, templates: TEMPLATES, settings: ODD_SETTINGS, bodies }
}
