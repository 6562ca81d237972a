import { entriesOf } from '../platform/text.ts'
import { isFieldName, isProtected } from '../settings/incident_fields.ts'
import { templateFault } from '../template/template.ts'
import { type FieldSet, ruleWords } from './rule.ts'
import type { RuleReader } from './rule_reader.ts'

/** Fields of incident for which a rule has a field of its own. */
const OWN_FIELDS = [
  'impact',
  'urgency',
  'assignment_group',
  'assigned_to',
  'caller_id',
  'business_service',
  'service_offering',
  'category',
  'subcategory',
  'short_description',
  'description',
  'work_notes',
  'close_notes',
]

const EXPECTED = 'lines such as location = the sys_id of one, each with a field of the incident and its value'

/** Why a rule may not set a field of incident; '' when it may, as far as its name tells. */
export function refusedField(field: string): string {
  if (!isFieldName(field)) return 'is no name of a field'
  if (OWN_FIELDS.includes(field)) return 'has a field of its own on the rule'
  return isProtected(field) || field === 'cmdb_ci' ? 'is kept by the app or the platform' : ''
}

/** The lines of a rule's further fields that can be used: `field = template`. */
export function furtherFields(read: RuleReader): FieldSet[] {
  const sets: FieldSet[] = []
  for (const line of entriesOf(read.value('set_fields'), /[\r\n]/)) {
    const at = line.indexOf('=')
    const field = line.slice(0, Math.max(0, at)).trim()
    const template = line.slice(at + 1).trim()
    const refused = at < 1 ? 'no field and value' : refusedField(field)
    const fault = templateFault(template)
    const said = refused !== '' ? `${field} ${refused}` : fault
    if (sets.some((one) => one.field === field))
      read.complain('set_fields', 'each field once', LEFT_OUT, line)
    else if (said !== '') read.complain('set_fields', `${EXPECTED} (${said.trim()})`, LEFT_OUT, line)
    else if (template !== '') sets.push({ field, template, by: ruleWords(read.value('name')) })
  }
  return sets
}

const LEFT_OUT = 'The line was left out.'
