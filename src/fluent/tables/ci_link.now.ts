import {
  ChoiceColumn,
  DomainIdColumn,
  DomainPathColumn,
  IntegerColumn,
  ReferenceColumn,
  StringColumn,
  Table,
} from '@servicenow/sdk/core'

export const x_secx_azmon_ci_link = Table({
  name: 'x_secx_azmon_ci_link',
  label: [{ label: 'CI link', plural: 'CI links', language: 'en' }],
  display: 'label',
  accessibleFrom: 'package_private',
  allowWebServiceAccess: true,
  audit: true,
  schema: {
    label: StringColumn({
      label: 'Link',
      hint: 'Resource and CI in short.',
      maxLength: 255,
      readOnly: true,
    }),
    resource: StringColumn({
      label: 'Azure resource',
      hint: 'Azure Resource Manager id.',
      maxLength: 1000,
      mandatory: true,
    }),
    resource_type: StringColumn({ label: 'Resource type', maxLength: 150, readOnly: true }),
    resource_key: StringColumn({
      label: 'Resource key',
      hint: 'Hash of the id, by which it is found.',
      maxLength: 64,
      readOnly: true,
    }),
    cmdb_ci: ReferenceColumn({
      label: 'Configuration item',
      referenceTable: 'cmdb_ci',
      cascadeRule: 'delete',
      mandatory: true,
    }),
    link_key: StringColumn({
      label: 'Link key',
      hint: 'Hash of resource and CI: one link for each pair.',
      maxLength: 64,
      readOnly: true,
      unique: true,
    }),
    state: ChoiceColumn({
      label: 'State',
      hint: 'Accepted: alerts about the resource get this CI. Suggested: people chose it often enough. Noted: they chose it before.',
      dropdown: 'dropdown_without_none',
      default: 'accepted',
      choices: {
        noted: { label: 'Noted', sequence: 0 },
        suggested: { label: 'Suggested', sequence: 1 },
        accepted: { label: 'Accepted', sequence: 2 },
        dismissed: { label: 'Dismissed', sequence: 3 },
      },
    }),
    corrections: IntegerColumn({
      label: 'Corrections',
      hint: 'How many incidents about the resource people gave this CI.',
      readOnly: true,
      default: 0,
    }),
    last_incident: ReferenceColumn({
      label: 'Last incident',
      hint: 'The incident that was given this CI last.',
      referenceTable: 'incident',
      cascadeRule: 'clear',
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
    { name: 'link_key', unique: true, element: 'link_key' },
    { name: 'resource_key_state', unique: false, element: ['resource_key', 'state'] },
  ],
})
