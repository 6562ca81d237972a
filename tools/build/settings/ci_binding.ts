import { SECTION_TITLES } from '../../../src/server/settings/catalog.ts'
import type { SectionText } from './text.ts'

export const CI_BINDING = {
  id: 'ci-binding',
  title: SECTION_TITLES.cmdb,
  instructions:
    'Each resource that the alert names is searched in steps; the first step that finds it decides. Retired or ambiguous CIs are never bound. The alert shows what was tried, under <b>Resource and CI</b>.',
  settings: {
    'cmdb.rungs': {
      label: 'CI lookup order',
      help: 'The steps of the search, in order, separated by commas; a step that is not listed is off. learned: CI links that people accepted. class: the class and field of the resource type, from CI classes. cloud: object_id of any cloud resource. other_classes: storage volumes, Kubernetes clusters, computers and resources that have classes of their own. source: the native key of a source. correlation: the correlation id of any CI; off by default, because most instances have no index for it. parent: the same steps for the parent of the resource, such as the server of a database. name: the name within its class. fqdn: the FQDN within its class; off by default, no index. tag and subscription: taken once, after all resources; see below. none: no CI is searched for.',
    },
    'cmdb.machine': {
      label: 'CI of a virtual machine',
      help: 'Discovery stores a virtual machine as a VM instance, and often also the server that runs on it.',
      choices: {
        instance: 'The VM instance; the server if there is no VM instance',
        instance_only: 'The VM instance only',
        server: 'The server that runs on it; the VM instance if there is no server',
        server_only: 'The server only',
      },
    },
    'cmdb.bind_collectors': {
      label: 'Bind to workspace or vault',
      help: 'If the affected resource has no CI, the alert is bound to the workspace or vault that reported it. No: the alert gets no CI and is listed under Alerts without CI.',
    },
    'cmdb.tag': {
      label: 'Tag that names a CI',
      help: 'Key of a tag of the resource group in the CMDB or, if that has none, of the subscription. The value of the tag is the name or sys_id of the CI for resources without a CI of their own. Needs the step tag in the list above.',
      empty: 'none',
      example: 'servicenow-ci',
    },
    'cmdb.retired_install_status': {
      label: 'Install status of a retired CI',
      help: 'Values, separated by commas: 7 retired, 8 stolen, 100 absent. Such a CI is bound only to an alert that is already resolved.',
      empty: 'the install status is ignored',
    },
    'cmdb.retired_operational_status': {
      label: 'Operational status of a retired CI',
      help: 'Values, separated by commas: 6 retired.',
      empty: 'the operational status is ignored',
    },
    'cmdb.group_from_ci': {
      label: 'Assignment group from the CI',
      help: 'Fields of the CI that name the group, in order, separated by commas: support_group, managed_by_group. The first one with an active group decides; if there is none, the assignment group of the settings.',
      empty: 'the group does not come from the CI',
      example: 'support_group,managed_by_group',
    },
    'cmdb.service_from_ci': {
      label: 'Business service from the CI',
      help: 'Sets the service of the incident: the CI itself if it is a service, or the only operational service that the CI is mapped to or that depends on it directly. None if there are several.',
    },
    'cmdb.correction_times': {
      label: 'Corrections until a CI is suggested',
      help: 'How many times people have to give incidents about the same resource the same other CI before CI links suggests it. 0: never.',
    },
  },
} satisfies SectionText
