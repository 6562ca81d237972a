import { ApplicationMenu, Record } from '@servicenow/sdk/core'
import { responder } from './roles.now'

// Roles of modules are literals: a Role object turns into "[object Object]" there
// (docs/facts/packaging.md#roles-of-modules).

const menu = ApplicationMenu({
  $id: Now.ID['menu'],
  title: 'Secure Export for Azure Monitor',
  hint: 'Azure Monitor alerts and the incidents they opened',
  description: 'Azure Monitor alerts, how they were delivered, and the settings of the app',
  active: true,
  roles: [responder],
})

Record({
  $id: Now.ID['module-group-alerts'],
  table: 'sys_app_module',
  data: {
    application: menu,
    title: 'Alerts',
    link_type: 'SEPARATOR',
    roles: ['x_secx_azmon.responder'],
    order: 90,
    active: true,
  },
})

Record({
  $id: Now.ID['module-overview'],
  table: 'sys_app_module',
  data: {
    application: menu,
    title: 'Overview',
    hint: 'Open alerts, the noisiest rules, alerts without CI, refused calls',
    link_type: 'DIRECT',
    query: 'x_secx_azmon_overview.do',
    roles: ['x_secx_azmon.viewer'],
    order: 94,
    active: true,
  },
})

Record({
  $id: Now.ID['module-dashboard'],
  table: 'sys_app_module',
  data: {
    application: menu,
    title: 'Dashboard',
    hint: 'The same in Platform Analytics, where the instance has it',
    link_type: 'DIRECT',
    query:
      'now/platform-analytics-workspace/dashboards/params/edit/false/sys-id/c2a4c7a06b0f4d0d9c5b6a7f20e1d394',
    roles: ['x_secx_azmon.viewer'],
    order: 96,
    active: true,
  },
})

Record({
  $id: Now.ID['module-alerts-open'],
  table: 'sys_app_module',
  data: {
    application: menu,
    title: 'Open alerts',
    hint: 'Alerts that Azure has not resolved',
    link_type: 'LIST',
    name: 'x_secx_azmon_alert',
    filter: 'state=fired^ORDERBYDESClast_event_at',
    roles: ['x_secx_azmon.responder'],
    order: 100,
    active: true,
  },
})

Record({
  $id: Now.ID['module-alerts'],
  table: 'sys_app_module',
  data: {
    application: menu,
    title: 'All alerts',
    hint: 'One row per Azure alert',
    link_type: 'LIST',
    name: 'x_secx_azmon_alert',
    filter: 'ORDERBYDESClast_event_at',
    roles: ['x_secx_azmon.responder'],
    order: 110,
    active: true,
  },
})

// DIRECT, since the filter of a module of the type LIST need not keep a grouping.
Record({
  $id: Now.ID['module-alerts-without-ci'],
  table: 'sys_app_module',
  data: {
    application: menu,
    title: 'Alerts without CI',
    hint: 'Resources that the CMDB lacks, or has more than once, by type',
    link_type: 'DIRECT',
    query:
      'x_secx_azmon_alert_list.do?sysparm_query=ci_rungINnone,ambiguous^ORDERBYDESCfired_at^EQ^GROUPBYtarget_type&sysparm_view=x_secx_azmon_without_ci',
    roles: ['x_secx_azmon.viewer'],
    order: 120,
    active: true,
  },
})

Record({
  $id: Now.ID['module-group-deliveries'],
  table: 'sys_app_module',
  data: {
    application: menu,
    title: 'Deliveries',
    link_type: 'SEPARATOR',
    roles: ['x_secx_azmon.viewer'],
    order: 190,
    active: true,
  },
})

Record({
  $id: Now.ID['module-deliveries'],
  table: 'sys_app_module',
  data: {
    application: menu,
    title: 'Deliveries',
    hint: 'One row per accepted call: what came, what was done, why',
    link_type: 'LIST',
    name: 'x_secx_azmon_delivery',
    filter: 'ORDERBYDESCreceived_at',
    roles: ['x_secx_azmon.viewer'],
    order: 200,
    active: true,
  },
})

Record({
  $id: Now.ID['module-preview'],
  table: 'sys_app_module',
  data: {
    application: menu,
    title: 'Preview',
    hint: 'What would happen to an alert, and why; nothing is written',
    link_type: 'DIRECT',
    query: 'x_secx_azmon_preview.do',
    roles: ['x_secx_azmon.admin'],
    order: 210,
    active: true,
  },
})

Record({
  $id: Now.ID['module-cleanups'],
  table: 'sys_app_module',
  data: {
    application: menu,
    title: 'Retention runs',
    hint: 'What was deleted because of its age, and when',
    link_type: 'LIST',
    name: 'x_secx_azmon_cleanup',
    filter: 'ORDERBYDESCnumber',
    roles: ['x_secx_azmon.viewer'],
    order: 220,
    active: true,
  },
})

Record({
  $id: Now.ID['module-group-configuration'],
  table: 'sys_app_module',
  data: {
    application: menu,
    title: 'Configuration',
    link_type: 'SEPARATOR',
    roles: ['x_secx_azmon.viewer'],
    order: 290,
    active: true,
  },
})

Record({
  $id: Now.ID['module-setup'],
  table: 'sys_app_module',
  data: {
    application: menu,
    title: 'Set up',
    hint: 'What is missing, the address for Azure, and a test alert',
    link_type: 'DIRECT',
    query: 'x_secx_azmon_setup.do',
    roles: ['x_secx_azmon.admin'],
    order: 300,
    active: true,
  },
})

Record({
  $id: Now.ID['module-settings'],
  table: 'sys_app_module',
  data: {
    application: menu,
    title: 'Settings: Who may call',
    hint: 'Tenant, audiences, callers and app role',
    link_type: 'DIRECT',
    query:
      'system_properties_ui.do?sysparm_title=Secure%20Export%20for%20Azure%20Monitor&sysparm_category=x_secx_azmon%20Who%20may%20call',
    roles: ['x_secx_azmon.admin'],
    order: 310,
    active: true,
  },
})

Record({
  $id: Now.ID['module-callers'],
  table: 'sys_app_module',
  data: {
    application: menu,
    title: 'Callers',
    hint: 'Further tenants: who may call, and for whom incidents are opened',
    link_type: 'LIST',
    name: 'x_secx_azmon_caller',
    filter: 'ORDERBYname',
    roles: ['x_secx_azmon.viewer'],
    order: 315,
    active: true,
  },
})

Record({
  $id: Now.ID['module-settings-incident'],
  table: 'sys_app_module',
  data: {
    application: menu,
    title: 'Settings: Incident defaults',
    hint: 'Caller, assignment group, texts, impact and urgency',
    link_type: 'DIRECT',
    query:
      'system_properties_ui.do?sysparm_title=Secure%20Export%20for%20Azure%20Monitor&sysparm_category=x_secx_azmon%20Incident%20defaults',
    roles: ['x_secx_azmon.admin'],
    order: 311,
    active: true,
  },
})

Record({
  $id: Now.ID['module-settings-life'],
  table: 'sys_app_module',
  data: {
    application: menu,
    title: 'Settings: Life of an alert',
    hint: 'Which alerts open incidents, and when incidents are resolved',
    link_type: 'DIRECT',
    query:
      'system_properties_ui.do?sysparm_title=Secure%20Export%20for%20Azure%20Monitor&sysparm_category=x_secx_azmon%20Life%20of%20an%20alert',
    roles: ['x_secx_azmon.admin'],
    order: 312,
    active: true,
  },
})

Record({
  $id: Now.ID['module-settings-ci'],
  table: 'sys_app_module',
  data: {
    application: menu,
    title: 'Settings: CI binding',
    hint: 'How CIs are found',
    link_type: 'DIRECT',
    query:
      'system_properties_ui.do?sysparm_title=Secure%20Export%20for%20Azure%20Monitor&sysparm_category=x_secx_azmon%20CI%20binding',
    roles: ['x_secx_azmon.admin'],
    order: 313,
    active: true,
  },
})

Record({
  $id: Now.ID['module-settings-operation'],
  table: 'sys_app_module',
  data: {
    application: menu,
    title: 'Settings: Operation',
    hint: 'Processing, retries, how long records are kept',
    link_type: 'DIRECT',
    query:
      'system_properties_ui.do?sysparm_title=Secure%20Export%20for%20Azure%20Monitor&sysparm_category=x_secx_azmon%20Operation',
    roles: ['x_secx_azmon.admin'],
    order: 314,
    active: true,
  },
})

Record({
  $id: Now.ID['module-rules'],
  table: 'sys_app_module',
  data: {
    application: menu,
    title: 'Mapping rules',
    hint: 'Which alerts open incidents, and with which values',
    link_type: 'LIST',
    name: 'x_secx_azmon_rule',
    filter: 'ORDERBYorder',
    roles: ['x_secx_azmon.viewer'],
    order: 320,
    active: true,
  },
})

Record({
  $id: Now.ID['module-ci-classes'],
  table: 'sys_app_module',
  data: {
    application: menu,
    title: 'CI classes',
    hint: 'Which CMDB table holds each type of Azure resource',
    link_type: 'LIST',
    name: 'x_secx_azmon_ci_class',
    filter: 'ORDERBYarm_type',
    roles: ['x_secx_azmon.admin'],
    order: 330,
    active: true,
  },
})

Record({
  $id: Now.ID['module-ci-links'],
  table: 'sys_app_module',
  data: {
    application: menu,
    title: 'CI links',
    hint: 'CIs that people chose for a resource: suggested ones first',
    link_type: 'LIST',
    name: 'x_secx_azmon_ci_link',
    filter: 'ORDERBYDESCstate',
    roles: ['x_secx_azmon.viewer'],
    order: 340,
    active: true,
  },
})

Record({
  $id: Now.ID['module-ci-runs'],
  table: 'sys_app_module',
  data: {
    application: menu,
    title: 'CI search runs',
    hint: 'When CIs were searched again for all alerts without CI, and the result',
    link_type: 'LIST',
    name: 'x_secx_azmon_ci_run',
    filter: 'ORDERBYDESCsys_created_on',
    roles: ['x_secx_azmon.viewer'],
    order: 350,
    active: true,
  },
})

Record({
  $id: Now.ID['module-group-troubleshooting'],
  table: 'sys_app_module',
  data: {
    application: menu,
    title: 'Troubleshooting',
    link_type: 'SEPARATOR',
    roles: ['x_secx_azmon.viewer'],
    order: 390,
    active: true,
  },
})

Record({
  $id: Now.ID['module-refusals'],
  table: 'sys_app_module',
  data: {
    application: menu,
    title: 'Refused calls',
    hint: 'How many calls were refused in each hour, and why',
    link_type: 'LIST',
    name: 'x_secx_azmon_refusal',
    filter: 'ORDERBYDESClast_seen',
    roles: ['x_secx_azmon.viewer'],
    order: 400,
    active: true,
  },
})

Record({
  $id: Now.ID['module-deliveries-failed'],
  table: 'sys_app_module',
  data: {
    application: menu,
    title: 'Failed deliveries',
    hint: 'Deliveries that wait for another attempt, or are dead',
    link_type: 'LIST',
    name: 'x_secx_azmon_delivery',
    filter: 'stateINretry,dead^ORDERBYDESCreceived_at',
    roles: ['x_secx_azmon.viewer'],
    order: 410,
    active: true,
  },
})

Record({
  $id: Now.ID['module-key-sets'],
  table: 'sys_app_module',
  data: {
    application: menu,
    title: 'Signing keys',
    hint: 'Microsoft Entra’s public keys, when they were fetched, and what went wrong last',
    link_type: 'LIST',
    name: 'x_secx_azmon_key_set',
    roles: ['x_secx_azmon.viewer'],
    order: 420,
    active: true,
  },
})

Record({
  $id: Now.ID['module-notices'],
  table: 'sys_app_module',
  data: {
    application: menu,
    title: 'Notices',
    hint: 'What people were told: refused calls, failed deliveries, missing keys, silence, storms',
    link_type: 'LIST',
    name: 'x_secx_azmon_notice',
    filter: 'ORDERBYDESCnoticed_at',
    roles: ['x_secx_azmon.viewer'],
    order: 425,
    active: true,
  },
})

Record({
  $id: Now.ID['module-log'],
  table: 'sys_app_module',
  data: {
    application: menu,
    title: 'Log',
    hint: 'What the app logged; the instance decides who may read its log',
    link_type: 'LIST',
    name: 'syslog',
    filter: 'sourceLIKEx_secx_azmon^ORDERBYDESCsys_created_on',
    roles: ['x_secx_azmon.admin'],
    order: 430,
    active: true,
  },
})

Record({
  $id: Now.ID['module-group-help'],
  table: 'sys_app_module',
  data: {
    application: menu,
    title: 'Help',
    link_type: 'SEPARATOR',
    roles: ['x_secx_azmon.viewer'],
    order: 490,
    active: true,
  },
})

Record({
  $id: Now.ID['module-help'],
  table: 'sys_app_module',
  data: {
    application: menu,
    title: 'Documentation and support',
    hint: 'Where the documentation is, and what to send when something does not work',
    link_type: 'DIRECT',
    query: 'x_secx_azmon_help.do',
    roles: ['x_secx_azmon.viewer'],
    order: 500,
    active: true,
  },
})
