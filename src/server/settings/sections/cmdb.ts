import { type Section } from '../setting.ts'

export const CI_BINDING: Section = {
  title: 'CI binding',
  instructions:
    'A CI is found by the id of its Azure resource. In which class and field it is looked for stands under <b>CI classes</b>. A CI that is gone is not bound.',
  settings: [
    {
      name: 'cmdb.retired_install_status',
      type: 'string',
      default: '7,8,100',
      label: 'Install status of a CI that is gone',
      description:
        'Values separated by commas: 7 retired, 8 stolen, 100 absent. Empty: the install status is not looked at.',
      expected: 'values of install_status, separated by commas, such as 7,100',
    },
    {
      name: 'cmdb.retired_operational_status',
      type: 'string',
      default: '6',
      label: 'Operational status of a CI that is gone',
      description: 'Values separated by commas: 6 retired. Empty: the operational status is not looked at.',
      expected: 'values of operational_status, separated by commas, such as 6',
    },
  ],
}
