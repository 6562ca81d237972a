import { type GlideRecord, gs } from '@servicenow/glide'
import { findGroups, findPeople, unusable } from '../incident/people.ts'
import { incidentFieldsOf } from '../incident/field_value.ts'
import { parseCondition } from '../mapping/condition.ts'
import { filterFor } from '../mapping/filter.ts'
import { parseRule } from '../mapping/parse.ts'
import { readRules, rowOf } from '../mapping/read.ts'
import { type Rule, ruleWords } from '../mapping/rule.ts'
import { errorText } from '../platform/log.ts'
import { sectionOf, type SettingName } from '../settings/catalog.ts'
import { PREFIX } from '../settings/value_types.ts'
import { settingProblems, type Settings } from '../settings/settings.ts'
import { type Check, type Finding, listLink, settingsLink } from './check.ts'

/** Settings whose own check on the page Set up tells what is wrong with their value. */
const WITH_OWN_CHECK: readonly SettingName[] = [
  'entra.tenant',
  'entra.audiences',
  'entra.authority',
  'entra.callers',
  'incident.caller',
  'incident.assignment_group',
  'incident.category',
  'incident.subcategory',
  'incident.contact_type',
]

/** Checks of how the settings are spelled: the page Set up has the first, the health report and the scan the second. */
export function settingsChecks({ entra, problems }: Settings): Check[] {
  const others = problems.filter(({ setting }) => !WITH_OWN_CHECK.some((name) => setting === PREFIX + name))
  const isInUse = entra.tenant !== '' || entra.audiences.length > 0
  return [
    { id: 'settings', title: 'Other settings', find: () => spelling(others, 'wrong') },
    { id: 'all_settings', title: 'Settings', find: () => spelling(problems, isInUse ? 'wrong' : 'todo') },
  ]
}

/** What is wrong with the value of a setting; null when nothing is. */
export function problemOf(
  name: SettingName,
  { problems }: Pick<Settings, 'problems'>,
): { value: string; text: string } | null {
  const problem = problems.find(({ setting }) => setting === PREFIX + name)
  return problem ? { value: problem.value, text: `"${problem.value}" is not ${problem.expected}.` } : null
}

function spelling(problems: Settings['problems'], state: Finding['state']): Finding {
  const [first] = problems
  if (!first) return { state: 'ok', found: 'All can be followed.' }
  return {
    state,
    found: settingProblems({ problems }).join(' '),
    next: 'Correct them. Until then each counts as its default, or as the safer choice.',
    link: settingsLink(sectionOf(first.setting)),
  }
}

/** Check of the active mapping rules: how they are written, and whether the records that they name exist. */
export function ruleChecks(): Check[] {
  return [{ id: 'mapping_rules', title: 'Mapping rules', find: mappingRules }]
}

/**
 * Business rule before a mapping rule is saved: tells the user at once what will not be followed. The rule is saved all
 * the same, since an alert is never lost over a rule; only a condition that cannot be used is not let in.
 */
export function tellProblems(current: GlideRecord): void {
  const rule = parseRule(rowOf(current))
  for (const problem of [...rule.problems, ...missingRecords([rule])]) gs.addErrorMessage(problem)
  const isNew = current.operation() === 'insert' || current.getElement('condition').changes()
  if (isNew && !('terms' in parseCondition(current.getValue('condition') ?? ''))) current.setAbortAction(true)
}

function mappingRules(): Finding {
  const { rules, problems: unread } = readRules()
  const filter = rules.some(({ conditions }) => conditions.alert.length > 0) ? filterProblem() : ''
  const problems = [
    ...unread,
    ...(filter === '' ? [] : [filter]),
    ...rules.flatMap((rule) => rule.problems),
    ...missingRecords(rules),
  ]
  if (problems.length === 0) return { state: 'ok', found: `${rules.length} active.` }
  const link = listLink('Mapping rules', 'x_secx_azmon_rule', 'active=true^ORDERBYorder')
  return { state: 'wrong', found: problems.join(' '), next: 'Correct the rules.', link }
}

const SAMPLE = { kind: 'log_v2', rule: 'Shop is slow', severity: '2', is_test: false, service: '' }

/** What fits the sample, and what does not: every operator, and how parts are joined. */
const FITTING = [
  'kind=LOG_V2^is_test=false^ruleANYTHING',
  'kind!=cost^service!=x',
  'kindINcost,log_v2^severityNOT IN0,1',
  'ruleLIKEshop^ruleNOT LIKEtill^ruleSTARTSWITHshop^ruleENDSWITHslow',
  'serviceISEMPTY^ruleISNOTEMPTY',
  'severity<3^severity<=2^severity>1^severity>=2^severityBETWEEN1@3',
  'kind=cost^ORrule=shop is slow',
  'kind=cost^severity=2^NQkind=log_v2',
]
const OTHER = [
  'kind=cost',
  'kind!=log_v2',
  'kindINcost,backup',
  'severityNOT IN1,2',
  'ruleLIKEtill',
  'ruleNOT LIKEshop',
  'ruleSTARTSWITHslow',
  'ruleENDSWITHshop',
  'ruleISEMPTY',
  'serviceISNOTEMPTY',
  'severity<2',
  'severity<=1',
  'severity>2',
  'severity>=3',
  'severityBETWEEN3@4',
  'is_test=true',
  'kind=log_v2^severity=1',
  'kind=cost^ORrule=till^severity=2',
]

/** What this instance does otherwise than rules rely on, in words; '' for nothing. No statement, never throws. */
function filterProblem(): string {
  const fits = filterFor(() => SAMPLE)
  const answers = (query: string, expected: boolean) => {
    const parsed = parseCondition(query)
    return 'terms' in parsed && fits(parsed.terms) === expected
  }
  try {
    const wrong = [
      ...FITTING.filter((query) => !answers(query, true)),
      ...OTHER.filter((query) => !answers(query, false)),
    ]
    return wrong.length === 0 ? '' : `This instance understands conditions otherwise: ${wrong.join('; ')}.`
  } catch (error) {
    return `Conditions cannot be tried on this instance: ${errorText(error)}.`
  }
}

/** Groups, users and fields that rules name and that cannot be used; at most three queries. */
function missingRecords(rules: readonly Rule[]): string[] {
  const all = (pick: (rule: Rule) => string[]) =>
    [...new Set(rules.flatMap(pick))].filter((one) => one !== '')
  const { known: groups } = findGroups(
    '',
    all(({ sets }) => [sets.assignmentGroup]),
  )
  const { known: users } = findPeople(
    '',
    all(({ sets }) => [sets.caller, sets.assignedTo]),
  )
  const fields = incidentFieldsOf(all(({ sets }) => sets.fields.map(({ field }) => field)))
  return rules.flatMap(({ name, sets }) => {
    const problems: string[] = []
    const group = groups.get(sets.assignmentGroup)
    if (sets.assignmentGroup !== '' && !group?.active) problems.push(unusable('group', group))
    for (const sysId of [sets.caller, sets.assignedTo].filter((one) => one !== '')) {
      const user = users.get(sysId)
      if (!user?.active) problems.push(unusable('user', user))
    }
    for (const { field } of sets.fields) {
      const known = fields.get(field)
      if (typeof known === 'string') problems.push(`${field} ${known}; it is left out.`)
    }
    return problems.map((problem) => `${ruleWords(name)}: ${problem}`)
  })
}
