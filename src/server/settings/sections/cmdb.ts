import { CI_STEPS } from './ci_steps.ts'
import { between, type Section } from './setting.ts'

export const CI_BINDING: Section = {
  title: 'CI binding',
  instructions:
    'Each resource that the alert names is looked for in steps; the first step that knows it decides. A CI that is gone, or one of several that fit, is never bound. What was tried stands on the alert, under <b>Resource and CI</b>.',
  settings: [
    {
      name: 'cmdb.rungs',
      type: 'string',
      default: 'learned,class,cloud,other_classes,source,parent,name',
      label: 'Steps of the search',
      description:
        'Which steps are taken, and in which order; one that is not in the list is off. learned: a CI link that people made. class: the class and field of the resource type, from CI classes. cloud: object_id of any cloud resource. other_classes: storage volumes, Kubernetes clusters, computers and resources that are kept apart. source: the native key of a source. correlation: the correlation id of any CI; off by default because it has no index on most instances. parent: the same steps for the resource that it is part of, such as the server of a database. name: the name within its class. fqdn: the FQDN within its class; off by default, no index. tag and subscription: once, after every resource; see below. none: no CI is looked for. Empty: as by default.',
      expected: `steps out of ${CI_STEPS.join(', ')}, separated by commas, or none`,
    },
    {
      name: 'cmdb.machine',
      type: 'choicelist',
      default: 'instance',
      label: 'CI of a virtual machine',
      description:
        'Discovery keeps a virtual machine as a VM instance, and often also the server that runs on it.',
      expected: 'instance, instance_only, server or server_only',
      choices: [
        { value: 'instance', label: 'The VM instance; the server if only that is there' },
        { value: 'instance_only', label: 'The VM instance only' },
        { value: 'server', label: 'The server that runs on it; the VM instance if only that is there' },
        { value: 'server_only', label: 'The server only' },
      ],
    },
    {
      name: 'cmdb.bind_collectors',
      type: 'boolean',
      default: 'true',
      label: 'Bind what only collects',
      description:
        'Whether an alert whose affected resource has no CI is bound to the workspace or vault that reported it. No: it stays without CI and is listed under Alerts without CI.',
      expected: 'true or false',
    },
    {
      name: 'cmdb.tag',
      type: 'string',
      default: '',
      label: 'Tag that names a CI',
      description:
        'Key of a tag of the resource group or, failing that, of the subscription, as the CMDB has it; its value is the name or sys_id of the CI for resources without one. Used by the step tag, which has to be in the list above. Empty: none. Example: servicenow-ci',
      expected: 'the key of a tag, up to 255 characters, without ^',
    },
    {
      name: 'cmdb.retired_install_status',
      type: 'string',
      default: '7,8,100',
      label: 'Install status of a CI that is gone',
      description:
        'Values separated by commas: 7 retired, 8 stolen, 100 absent. Such a CI is bound only to an alert that is over. Empty: the install status is not looked at.',
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
    {
      name: 'cmdb.group_from_ci',
      type: 'string',
      default: '',
      label: 'Assignment group from the CI',
      description:
        'Fields of the CI that name the group, in order, separated by commas: support_group, managed_by_group. The first that names an active group decides; else the assignment group of the settings. Empty: the CI is not asked. Example: support_group,managed_by_group',
      expected: 'support_group or managed_by_group, separated by commas',
    },
    {
      name: 'cmdb.service_from_ci',
      type: 'boolean',
      default: 'false',
      label: 'Business service from the CI',
      description:
        'Sets the incident’s service: the CI itself if it is one, else the only service in use that the CI is mapped to or that depends on it directly. If there are several, none.',
      expected: 'true or false',
    },
    {
      name: 'cmdb.correction_times',
      type: 'integer',
      default: '3',
      label: 'Corrections until a CI is suggested',
      description:
        'How many incidents about one resource people have to give the same other CI before it is suggested under CI links. 0: never. Empty: 3.',
      expected: between('cmdb.correction_times'),
    },
  ],
}
