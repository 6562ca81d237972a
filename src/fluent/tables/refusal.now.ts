import {
  DateTimeColumn,
  DomainIdColumn,
  DomainPathColumn,
  IntegerColumn,
  ReferenceColumn,
  StringColumn,
  Table,
} from '@servicenow/sdk/core'
import { REFUSAL_REASON_CHOICES } from '../generated/choices'

export const x_secx_azmon_refusal = Table({
  name: 'x_secx_azmon_refusal',
  label: [{ label: 'Refused Azure call', plural: 'Refused Azure calls', language: 'en' }],
  display: 'reason',
  accessibleFrom: 'package_private',
  allowWebServiceAccess: true,
  schema: {
    refusal_key: StringColumn({
      label: 'Refusal key',
      hint: 'Hash of reason, tenant, caller and hour: calls that share them are counted, not stored.',
      maxLength: 64,
      mandatory: true,
      readOnly: true,
      unique: true,
    }),
    reason: StringColumn({
      label: 'Reason',
      hint: 'Why the calls were refused.',
      maxLength: 60,
      dropdown: 'dropdown_with_none',
      readOnly: true,
      choices: REFUSAL_REASON_CHOICES,
    }),
    explanation: StringColumn({
      label: 'Explanation',
      hint: 'The reason in a sentence. Empty: counted by an earlier version.',
      maxLength: 1000,
      readOnly: true,
    }),
    next_step: StringColumn({
      label: 'Next step',
      hint: 'What to do about the reason.',
      maxLength: 1000,
      readOnly: true,
    }),
    tenant: StringColumn({
      label: 'Tenant',
      hint: 'The tenant of the settings, or “other”: what a stranger’s token says stands in the example alone.',
      maxLength: 64,
      readOnly: true,
    }),
    caller: StringColumn({
      label: 'Caller',
      hint: 'Application (client) id if the settings name it, or if the token was signed for the own tenant; else “other”.',
      maxLength: 64,
      readOnly: true,
    }),
    azure_caller: ReferenceColumn({
      label: 'Azure caller',
      hint: 'The caller that the calls were judged by. Empty: that of the settings.',
      referenceTable: 'x_secx_azmon_caller',
      cascadeRule: 'none',
      readOnly: true,
    }),
    hour: DateTimeColumn({ label: 'Hour', hint: 'The hour in which they were counted.', readOnly: true }),
    count: IntegerColumn({ label: 'Count', hint: 'Calls refused in this hour.', readOnly: true, default: 0 }),
    first_seen: DateTimeColumn({ label: 'First', readOnly: true }),
    last_seen: DateTimeColumn({ label: 'Last', readOnly: true }),
    example: StringColumn({
      label: 'Example',
      hint: 'The checks of one of these calls. Never the token itself.',
      maxLength: 4000,
      readOnly: true,
    }),
    proof: StringColumn({
      label: 'Proof',
      hint: 'What a call claimed that Set up offers to accept, with hash and signature of its token (JSON). The token cannot be made of it again.',
      maxLength: 4000,
      readOnly: true,
    }),
    sys_domain: DomainIdColumn({ label: 'Domain', default: 'global', readOnly: true }),
    sys_domain_path: DomainPathColumn({
      label: 'Domain path',
      default: '/',
      readOnly: true,
      attributes: { case_sensitive: true },
    }),
  },
  index: [
    { name: 'refusal_key', unique: true, element: 'refusal_key' },
    { name: 'hour', unique: false, element: 'hour' },
  ],
})
