import {
  BooleanColumn,
  ChoiceColumn,
  DateTimeColumn,
  DomainIdColumn,
  DomainPathColumn,
  ReferenceColumn,
  StringColumn,
  Table,
} from '@servicenow/sdk/core'

export const x_secx_azmon_caller = Table({
  name: 'x_secx_azmon_caller',
  label: [{ label: 'Caller', plural: 'Callers', language: 'en' }],
  display: 'name',
  accessibleFrom: 'package_private',
  allowWebServiceAccess: true,
  audit: true,
  schema: {
    name: StringColumn({
      label: 'Name',
      hint: 'What deliveries, alerts and refused calls call it. Example: Contoso',
      maxLength: 100,
      mandatory: true,
    }),
    active: BooleanColumn({
      label: 'Active',
      hint: 'Clear it to let this caller in no more.',
      default: true,
    }),
    tenant: StringColumn({
      label: 'Tenant',
      hint: 'Directory (tenant) ID. Example: aaaabbbb-0000-cccc-1111-dddd2222eeee',
      maxLength: 64,
      mandatory: true,
    }),
    cloud: ChoiceColumn({
      label: 'Cloud',
      hint: 'Login host and Azure Monitor’s ID follow from it.',
      dropdown: 'dropdown_without_none',
      default: 'worldwide',
      choices: {
        worldwide: { label: 'Worldwide', sequence: 0 },
        government: { label: 'US Government', sequence: 1 },
        china: { label: 'China', sequence: 2 },
      },
    }),
    authority: StringColumn({
      label: 'Login host',
      hint: 'Empty: that of the cloud.',
      maxLength: 255,
    }),
    audiences: StringColumn({
      label: 'Audiences',
      hint: 'Application ID URI, Application (client) ID, or both, separated by commas.',
      maxLength: 1000,
      mandatory: true,
    }),
    role: StringColumn({ label: 'App role', hint: 'Empty: that of the settings.', maxLength: 120 }),
    callers: StringColumn({
      label: 'Calling applications',
      hint: 'Client IDs, separated by commas. Empty: Azure Monitor of the cloud; for China enter it.',
      maxLength: 1000,
    }),
    subscriptions: StringColumn({
      label: 'Subscriptions',
      hint: 'IDs of the subscriptions whose alerts are accepted, separated by commas, and none for alerts without one. Empty: all.',
      maxLength: 4000,
    }),
    company: ReferenceColumn({
      label: 'Company',
      hint: 'Company of its incidents. CIs of other companies are neither bound nor named.',
      referenceTable: 'core_company',
      cascadeRule: 'none',
    }),
    caller_id: ReferenceColumn({
      label: 'Caller of incidents',
      hint: 'Empty: that of the settings.',
      referenceTable: 'sys_user',
      cascadeRule: 'none',
    }),
    assignment_group: ReferenceColumn({
      label: 'Assignment group',
      hint: 'Group of its incidents, after mapping rules and the CI. Empty: that of the settings.',
      referenceTable: 'sys_user_group',
      cascadeRule: 'none',
    }),
    last_call: DateTimeColumn({
      label: 'Last call',
      hint: 'When it was heard of, to the hour.',
      readOnly: true,
    }),
    sys_domain: DomainIdColumn({
      label: 'Domain',
      hint: 'That of the company, where the instance has domains.',
      default: 'global',
      readOnly: true,
    }),
    sys_domain_path: DomainPathColumn({
      label: 'Domain path',
      default: '/',
      readOnly: true,
      attributes: { case_sensitive: true },
    }),
  },
  index: [{ name: 'tenant_active', unique: false, element: ['tenant', 'active'] }],
})
