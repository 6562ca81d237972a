import { BooleanColumn, IntegerColumn, StringColumn, Table } from '@servicenow/sdk/core'

export const x_secx_azmon_ci_class = Table({
  name: 'x_secx_azmon_ci_class',
  label: [{ label: 'Azure CI class', plural: 'Azure CI classes', language: 'en' }],
  display: 'arm_type',
  accessibleFrom: 'package_private',
  allowWebServiceAccess: true,
  audit: true,
  schema: {
    arm_type: StringColumn({
      label: 'Azure resource type',
      hint: 'Azure Resource Manager type in lower case, for example microsoft.compute/virtualmachines. * stands for every type without a row of its own.',
      maxLength: 150,
      mandatory: true,
      unique: true,
    }),
    ci_class: StringColumn({
      label: 'CI class',
      hint: 'Table in which CIs of this type are kept, for example cmdb_ci_vm_instance. For a table that no shipped row names, the app needs a cross-scope privilege to read it.',
      maxLength: 80,
      mandatory: true,
    }),
    id_field: StringColumn({
      label: 'Id field',
      hint: 'Column of that table that holds the Azure resource id, for example object_id.',
      maxLength: 80,
      mandatory: true,
      default: 'object_id',
    }),
    ci_links: IntegerColumn({
      label: 'CI links',
      hint: 'How many resources of this type have a CI link, accepted or suggested. Counted by the app.',
      readOnly: true,
      default: 0,
    }),
    active: BooleanColumn({
      label: 'Active',
      hint: 'Clear it to skip this class in the search for CIs.',
      default: true,
    }),
  },
  index: [{ name: 'arm_type', unique: true, element: 'arm_type' }],
})
