import { GlideRecord, gs } from '@servicenow/glide'
import { CALLERS, parsed } from '../entra/callers.ts'
import { getById } from '../platform/glide.ts'
import { entriesOf, isGuid } from '../platform/text.ts'
import { readEntraSettings } from '../settings/entra_settings.ts'
import type { EntraSettings } from '../settings/settings.ts'
import { PREFIX } from '../settings/value_types.ts'

/** Business rule before a caller is saved: refuses what would let nobody in, with a sentence, and fills what follows. */
export function checkCallerRow(current: GlideRecord): void {
  if (isNoteOfCall(current)) return
  const form = readEntraSettings().entra
  const tenant = (current.getValue('tenant') ?? '').trim().toLowerCase()
  current.setValue('tenant', tenant)
  const problem = problemOf(current, tenant, form)
  if (problem !== '') {
    gs.addErrorMessage(problem)
    current.setAbortAction(true)
    return
  }
  current.setValue('sys_domain', domainOf(current) || 'global')
}

/** Business rule after an active caller is saved: from now on the table is asked. */
export function useCallers(current: GlideRecord): void {
  const name = `${PREFIX}entra.use_callers`
  if (isNoteOfCall(current)) return
  if (current.getValue('active') === '1' && gs.getProperty(name) !== 'true') gs.setProperty(name, 'true')
}

/** The app notes when a caller was heard of. That must neither fail nor switch on what an admin has just switched off. */
function isNoteOfCall(current: GlideRecord): boolean {
  return current.operation() === 'update' && current.getElement('last_call').changes()
}

/** What the settings form calls a value, and what its column is called. */
const LABELS: Readonly<Record<string, string>> = {
  'entra.tenant': 'Tenant: a Directory (tenant) ID such as aaaabbbb-0000-cccc-1111-dddd2222eeee.',
  'entra.audiences': 'Audiences: Application ID URIs or client IDs without spaces, separated by commas.',
  'entra.subscriptions': 'Subscriptions: subscription IDs separated by commas, or the word none.',
  'entra.role': 'App role: its value, at most 120 characters without spaces.',
  'entra.callers':
    'Calling applications: client IDs separated by commas. For China no ID of Azure Monitor is published.',
  'entra.authority': 'Login host: one of Microsoft’s, or that of the settings. Empty: that of the cloud.',
}

/** Why a row is not saved; '' for nothing. */
function problemOf(current: GlideRecord, tenant: string, form: EntraSettings): string {
  const columns = ['cloud', 'authority', 'audiences', 'role', 'callers', 'subscriptions']
  const row = Object.fromEntries(columns.map((name) => [name, current.getValue(name) ?? '']))
  const { problems, entra } = parsed({ ...row, tenant }, form)
  const wrong = problems.map(({ setting }) => LABELS[setting.slice(PREFIX.length)] ?? setting)
  // A wrong login host says what is wrong with the tenant, which counts as not set then.
  if (!isGuid(tenant)) wrong.unshift(LABELS['entra.tenant'] ?? '')
  if (wrong.length > 0) return `This would let nobody in. ${[...new Set(wrong)].join(' ')}`
  return current.getValue('active') === '1' ? doubleOf(current, tenant, entra.audiences, form) : ''
}

function doubleOf(
  current: GlideRecord,
  tenant: string,
  audiences: readonly string[],
  form: EntraSettings,
): string {
  const inForm = tenant === form.tenant && audiences.find((one) => form.audiences.includes(one))
  if (inForm) return `The settings under Who may call have the tenant with the audience ${inForm} already.`
  const record = new GlideRecord(CALLERS)
  record.addQuery('tenant', tenant)
  record.addQuery('active', true)
  record.addQuery('sys_id', '!=', current.getUniqueValue())
  record.query()
  while (record.next()) {
    const double = entriesOf(record.getValue('audiences') ?? '').find((one) => audiences.includes(one))
    if (double !== undefined)
      return `The caller ${record.getValue('name') ?? ''} has the tenant with the audience ${double} already: with two of them nobody would be let in.`
  }
  return ''
}

/** The domain of the company, where the instance has domains. */
function domainOf(current: GlideRecord): string {
  const company = getById('core_company', current.getValue('company'))
  return company?.isValidField('sys_domain') ? (company.getValue('sys_domain') ?? '') : ''
}
