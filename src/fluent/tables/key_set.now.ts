import {
  DateTimeColumn,
  DomainIdColumn,
  DomainPathColumn,
  ReferenceColumn,
  StringColumn,
  Table,
} from '@servicenow/sdk/core'

export const x_secx_azmon_key_set = Table({
  name: 'x_secx_azmon_key_set',
  label: [{ label: 'Entra signing keys', plural: 'Entra signing keys', language: 'en' }],
  display: 'issuer',
  accessibleFrom: 'package_private',
  allowWebServiceAccess: false,
  schema: {
    key_set_key: StringColumn({
      label: 'Key set key',
      hint: 'Hash of login host, tenant and token version.',
      maxLength: 64,
      mandatory: true,
      readOnly: true,
      unique: true,
    }),
    authority: StringColumn({
      label: 'Login host',
      hint: 'The Microsoft Entra host that the keys came from.',
      maxLength: 255,
      readOnly: true,
    }),
    tenant: StringColumn({ label: 'Tenant', maxLength: 64, readOnly: true }),
    azure_caller: ReferenceColumn({
      label: 'Azure caller',
      hint: 'The first row of Callers that needed the keys; others of the tenant use them too. Empty: only the settings did.',
      referenceTable: 'x_secx_azmon_caller',
      cascadeRule: 'none',
      readOnly: true,
    }),
    version: StringColumn({
      label: 'Token version',
      hint: 'v1 or v2: each has a metadata document and an issuer of its own.',
      maxLength: 2,
      readOnly: true,
    }),
    issuer: StringColumn({
      label: 'Issuer',
      hint: 'The issuer that tokens must name, from the metadata document.',
      maxLength: 255,
      readOnly: true,
    }),
    jwks_uri: StringColumn({ label: 'Key address', maxLength: 500, readOnly: true }),
    keys: StringColumn({
      label: 'Keys',
      hint: 'Public keys as Entra published them, each with the time at which a fetch last listed it (JSON). A key is used for 24 hours after that.',
      maxLength: 65000,
      readOnly: true,
    }),
    fetched_at: DateTimeColumn({ label: 'Fetched', hint: 'When these keys were fetched.', readOnly: true }),
    last_try: DateTimeColumn({
      label: 'Last try',
      hint: 'When fetching was last tried, with or without success.',
      readOnly: true,
    }),
    last_error: StringColumn({
      label: 'Last error',
      hint: 'Why the last try failed; empty when it did not. The system log says more.',
      maxLength: 1000,
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
  index: [{ name: 'key_set_key', unique: true, element: 'key_set_key' }],
})
