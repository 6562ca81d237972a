// Written by tools/build/generate-properties.ts from src/server/settings/sections: change it there.

import { Property, Record } from '@servicenow/sdk/core'
import { admin, viewer } from './roles.now'

const sectionWhoMayCall = Record({
  $id: Now.ID['section-who-may-call'],
  table: 'sys_properties_category',
  data: {
    name: 'x_secx_azmon Who may call',
    title:
      '<h3>Who may call</h3><p>Nothing is accepted until the tenant and at least one audience are set. Both are found in the Azure portal, on the overview of the app registration that the action group’s secure webhook uses. Calls that were refused are counted under <b>Refused calls</b>, with the reason.</p>',
  },
})

const entraTenant = Property({
  $id: Now.ID['property-entra-tenant'],
  name: 'x_secx_azmon.entra.tenant',
  type: 'string',
  value: '',
  description:
    'Tenant: Directory (tenant) ID of the Microsoft Entra tenant whose tokens are accepted. Empty: every call is refused. Default: empty. Example: aaaabbbb-0000-cccc-1111-dddd2222eeee',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-entra-tenant'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionWhoMayCall, property: entraTenant, order: 100 },
})

const entraAudiences = Property({
  $id: Now.ID['property-entra-audiences'],
  name: 'x_secx_azmon.entra.audiences',
  type: 'string',
  value: '',
  description:
    'Audiences: Whom the token must be made out to: the Application ID URI of the app registration, its Application (client) ID, or both, separated by commas. Letter for letter as in the portal. Empty: every call is refused. Default: empty. Example: api://00001111-aaaa-2222-bbbb-3333cccc4444,00001111-aaaa-2222-bbbb-3333cccc4444',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-entra-audiences'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionWhoMayCall, property: entraAudiences, order: 200 },
})

const entraSubscriptions = Property({
  $id: Now.ID['property-entra-subscriptions'],
  name: 'x_secx_azmon.entra.subscriptions',
  type: 'string',
  value: '',
  description:
    'Subscriptions: A filter: IDs of the Azure subscriptions whose alerts are taken, separated by commas, and the word none for alerts that name no subscription, such as Service Health alerts of the tenant and budgets of management groups. Other alerts are refused with 403. What counts is the alert ID in the call. This is no security boundary: the author of an alert rule with a custom JSON payload can write any ID. Empty: all alerts. Default: empty. Example: 11112222-bbbb-3333-cccc-4444dddd5555,none',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-entra-subscriptions'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionWhoMayCall, property: entraSubscriptions, order: 300 },
})

const entraRequireRole = Property({
  $id: Now.ID['property-entra-require-role'],
  name: 'x_secx_azmon.entra.require_role',
  type: 'boolean',
  value: true,
  description:
    'Ask for an app role: Whether the token must carry the app role below. Leave it on: without it, any application of the tenant that can get a token for the audience gets one check further. Default: Yes',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-entra-require-role'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionWhoMayCall, property: entraRequireRole, order: 400 },
})

const entraRole = Property({
  $id: Now.ID['property-entra-role'],
  name: 'x_secx_azmon.entra.role',
  type: 'string',
  value: 'ActionGroupsSecureWebhook',
  description:
    'App role: Value of the app role that Azure Monitor was given in the app registration. Empty: ActionGroupsSecureWebhook, the name that Microsoft’s set-up script uses. Default: ActionGroupsSecureWebhook',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-entra-role'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionWhoMayCall, property: entraRole, order: 500 },
})

const entraCallers = Property({
  $id: Now.ID['property-entra-callers'],
  name: 'x_secx_azmon.entra.callers',
  type: 'string',
  value: '461e8683-5575-4561-ac7f-899cc907d62a',
  description:
    'Callers: Application (client) IDs that may call, separated by commas. The default is Azure Monitor’s own (“AzNS AAD Webhook”), the same in every tenant of the worldwide cloud; Azure Government: f1f34126-d4ef-40e1-ad4b-bf5d47b4860d. Empty: nobody may call. Default: 461e8683-5575-4561-ac7f-899cc907d62a',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-entra-callers'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionWhoMayCall, property: entraCallers, order: 600 },
})

const entraAuthority = Property({
  $id: Now.ID['property-entra-authority'],
  name: 'x_secx_azmon.entra.authority',
  type: 'string',
  value: 'https://login.microsoftonline.com',
  description:
    'Login host: Where the tenant’s signing keys are fetched from. Azure Government: https://login.microsoftonline.us. Azure China: https://login.partner.microsoftonline.cn. Empty: the worldwide host. Default: https://login.microsoftonline.com',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-entra-authority'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionWhoMayCall, property: entraAuthority, order: 700 },
})

const entraClockSkewSeconds = Property({
  $id: Now.ID['property-entra-clock-skew-seconds'],
  name: 'x_secx_azmon.entra.clock_skew_seconds',
  type: 'integer',
  value: 300,
  description:
    'Clock difference allowed (seconds): How far the clocks of Entra and of this instance may differ when a token begins and ends. Empty: 300. Default: 300',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-entra-clock-skew-seconds'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionWhoMayCall, property: entraClockSkewSeconds, order: 800 },
})

const entraTrustPlatformLogin = Property({
  $id: Now.ID['property-entra-trust-platform-login'],
  name: 'x_secx_azmon.entra.trust_platform_login',
  type: 'boolean',
  value: false,
  description:
    'Trust the platform’s login: For the authenticated address only: let in a caller without an Entra token whom ServiceNow itself has logged in and who holds the role x_secx_azmon.integration. Default: No',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-entra-trust-platform-login'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionWhoMayCall, property: entraTrustPlatformLogin, order: 900 },
})

const sectionWhatTheIncidentSays = Record({
  $id: Now.ID['section-what-the-incident-says'],
  table: 'sys_properties_category',
  data: {
    name: 'x_secx_azmon What the incident says',
    title:
      '<h3>What the incident says</h3><p>What is set here is checked against this instance when an incident is written. A group, caller, category or channel that does not exist is left out, a close code that is no choice is replaced by the next one of the list, and both are said on the delivery.</p>',
  },
})

const incidentAssignmentGroup = Property({
  $id: Now.ID['property-incident-assignment-group'],
  name: 'x_secx_azmon.incident.assignment_group',
  type: 'string',
  value: '',
  description:
    'Assignment group: Name or sys_id of the group. Empty: none is set, so that the instance’s own assignment rules decide. Default: empty. Example: Cloud Operations',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-incident-assignment-group'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionWhatTheIncidentSays, property: incidentAssignmentGroup, order: 100 },
})

const incidentCaller = Property({
  $id: Now.ID['property-incident-caller'],
  name: 'x_secx_azmon.incident.caller',
  type: 'string',
  value: '',
  description:
    'Caller: User name, e-mail address or sys_id of the user that incidents have as Caller and as Opened by. Empty: no caller; Opened by is the user that the call ran as, mostly guest. Default: empty. Example: azure.monitor',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-incident-caller'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionWhatTheIncidentSays, property: incidentCaller, order: 200 },
})

const severitySev0 = Property({
  $id: Now.ID['property-severity-sev0'],
  name: 'x_secx_azmon.severity.sev0',
  type: 'string',
  value: '1,1',
  description:
    'Sev0 Critical: Impact and urgency of the incident, each 1 to 3. The instance’s priority lookup makes the priority of them: 1,1 is priority 1 unless it was changed. Empty: 1,1. Default: 1,1',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-severity-sev0'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionWhatTheIncidentSays, property: severitySev0, order: 300 },
})

const severitySev1 = Property({
  $id: Now.ID['property-severity-sev1'],
  name: 'x_secx_azmon.severity.sev1',
  type: 'string',
  value: '1,2',
  description:
    'Sev1 Error: Impact and urgency of the incident, each 1 to 3. The instance’s priority lookup makes the priority of them: 1,2 is priority 2 unless it was changed. Empty: 1,2. Default: 1,2',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-severity-sev1'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionWhatTheIncidentSays, property: severitySev1, order: 400 },
})

const severitySev2 = Property({
  $id: Now.ID['property-severity-sev2'],
  name: 'x_secx_azmon.severity.sev2',
  type: 'string',
  value: '2,2',
  description:
    'Sev2 Warning: Impact and urgency of the incident, each 1 to 3. The instance’s priority lookup makes the priority of them: 2,2 is priority 3 unless it was changed. Empty: 2,2. Default: 2,2',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-severity-sev2'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionWhatTheIncidentSays, property: severitySev2, order: 500 },
})

const severitySev3 = Property({
  $id: Now.ID['property-severity-sev3'],
  name: 'x_secx_azmon.severity.sev3',
  type: 'string',
  value: '2,3',
  description:
    'Sev3 Informational: Impact and urgency of the incident, each 1 to 3. The instance’s priority lookup makes the priority of them: 2,3 is priority 4 unless it was changed. Empty: 2,3. Default: 2,3',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-severity-sev3'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionWhatTheIncidentSays, property: severitySev3, order: 600 },
})

const severitySev4 = Property({
  $id: Now.ID['property-severity-sev4'],
  name: 'x_secx_azmon.severity.sev4',
  type: 'string',
  value: '3,3',
  description:
    'Sev4 Verbose: Impact and urgency of the incident, each 1 to 3. The instance’s priority lookup makes the priority of them: 3,3 is priority 5 unless it was changed. Empty: 3,3. Default: 3,3',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-severity-sev4'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionWhatTheIncidentSays, property: severitySev4, order: 700 },
})

const severityNone = Property({
  $id: Now.ID['property-severity-none'],
  name: 'x_secx_azmon.severity.none',
  type: 'string',
  value: '3,3',
  description:
    'No severity: Impact and urgency of the incident, each 1 to 3. The instance’s priority lookup makes the priority of them: 3,3 is priority 5 unless it was changed. Empty: 3,3. Default: 3,3',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-severity-none'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionWhatTheIncidentSays, property: severityNone, order: 800 },
})

const incidentShortDescription = Property({
  $id: Now.ID['property-incident-short-description'],
  name: 'x_secx_azmon.incident.short_description',
  type: 'string',
  value: '{{rule|Azure Monitor alert}}: {{subject|Azure}}',
  description:
    'Short description: One line of at most 160 characters: when it is longer, long values such as the rule’s name are shortened, and what is hit ({{subject}}) last. Empty: the default. Placeholders: {{rule}}, {{rule.id}}, {{subject}}, {{description}}, {{message}}, {{severity}}, {{severity.name}}, {{service}}, {{kind}}, {{condition}}, {{alertId}}, {{target}}, {{target.name}}, {{target.type}}, {{target.resourceGroup}}, {{target.subscription}}, {{subscription}}, {{firedAt}}, {{resolvedAt}}, {{link}}, {{ci.name}}, {{ci.class}}, {{ci.sysId}}, {{ci.why}}, {{ci.supportGroup}}, {{ci.managedByGroup}}, {{ci.location}}, {{ci.environment}}, {{ci.owner}}, {{previousIncident}}, {{why}}; {{customProperties.team}} for a custom property of the alert rule that is called team, {{facts.Metric value}} for a fact by its label, {{payload.data.essentials.signalType}} for a value of the call by its path. After a bar stands what is used when there is no value: {{customProperties.team|Operations}}. A section repeats its text for each item of a list (facts, links, targets, customProperties), or shows it if there is a value: {{#facts}}{{label}}: {{value}}{{/facts}}. Plain text: no code, no HTML. Default: {{rule|Azure Monitor alert}}: {{subject|Azure}}',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-incident-short-description'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionWhatTheIncidentSays, property: incidentShortDescription, order: 900 },
})

const incidentDescription = Property({
  $id: Now.ID['property-incident-description'],
  name: 'x_secx_azmon.incident.description',
  type: 'string',
  value: '',
  description:
    'Description: A template as for the short description; what does not fit into 4000 characters goes into the first work note. Empty: the app’s own text with resource, CI, times, facts and links. Default: empty. Example: {{description}} {{#facts}}{{label}}: {{value}} {{/facts}}',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-incident-description'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionWhatTheIncidentSays, property: incidentDescription, order: 1000 },
})

const incidentWorkNotes = Property({
  $id: Now.ID['property-incident-work-notes'],
  name: 'x_secx_azmon.incident.work_notes',
  type: 'string',
  value: '',
  description:
    'First work note: A template as for the short description. Empty: why there is this incident, this priority, this group and this CI, as {{why}} gives it. Default: empty. Example: {{why}} Runbook: {{customProperties.runbook|none}}',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-incident-work-notes'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionWhatTheIncidentSays, property: incidentWorkNotes, order: 1100 },
})

const incidentCategory = Property({
  $id: Now.ID['property-incident-category'],
  name: 'x_secx_azmon.incident.category',
  type: 'string',
  value: '',
  description:
    'Category: Value (not label) of a category of the incident form. Empty: the instance’s own default. Default: empty. Example: software',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-incident-category'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionWhatTheIncidentSays, property: incidentCategory, order: 1200 },
})

const incidentSubcategory = Property({
  $id: Now.ID['property-incident-subcategory'],
  name: 'x_secx_azmon.incident.subcategory',
  type: 'string',
  value: '',
  description:
    'Subcategory: Value of a subcategory of that category. Empty: none is set. Default: empty. Example: email',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-incident-subcategory'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionWhatTheIncidentSays, property: incidentSubcategory, order: 1300 },
})

const incidentContactType = Property({
  $id: Now.ID['property-incident-contact-type'],
  name: 'x_secx_azmon.incident.contact_type',
  type: 'string',
  value: 'monitoring',
  description:
    'Channel: Value of the Channel field. Empty: none is set. Default: monitoring. Example: monitoring',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-incident-contact-type'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionWhatTheIncidentSays, property: incidentContactType, order: 1400 },
})

const incidentCloseNotes = Property({
  $id: Now.ID['property-incident-close-notes'],
  name: 'x_secx_azmon.incident.close_notes',
  type: 'string',
  value:
    'The Azure Monitor alert is resolved: {{rule|no rule named}}, {{resolvedAt|no time given}}.{{#message}} {{message}}{{/message}}',
  description:
    'Resolution notes: What is written when Azure resolves the alert, with the same placeholders as the short description; {{message}} is what the call says in words, such as the text of a Service Health event; {{why}} and {{previousIncident}} are empty here. Empty: the default. Default: The Azure Monitor alert is resolved: {{rule|no rule named}}, {{resolvedAt|no time given}}.{{#message}} {{message}}{{/message}}',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-incident-close-notes'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionWhatTheIncidentSays, property: incidentCloseNotes, order: 1500 },
})

const incidentCloseCodes = Property({
  $id: Now.ID['property-incident-close-codes'],
  name: 'x_secx_azmon.incident.close_codes',
  type: 'string',
  value: 'Solution provided,Resolved by caller,Solved (Permanently)',
  description:
    'Resolution codes: In order of preference, separated by commas. The first one that is an active choice of this instance is used; if none is, the first active choice. Empty: the default, which fits new and old instances. Default: Solution provided,Resolved by caller,Solved (Permanently)',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-incident-close-codes'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionWhatTheIncidentSays, property: incidentCloseCodes, order: 1600 },
})

const incidentCustomProperties = Property({
  $id: Now.ID['property-incident-custom-properties'],
  name: 'x_secx_azmon.incident.custom_properties',
  type: 'string',
  value: '',
  description:
    'Fields that alert rules may set: Fields of the incident, separated by commas, that a custom property of the Azure alert rule may set: a property called servicenow.assignment_group sets the assignment group. Groups, services and CIs are named by name or sys_id (ci also by ARM id), the caller by user name, e-mail address or sys_id, category, subcategory and contact_type by value, impact and urgency by 1, 2 or 3; any other text or number field is set as it stands. It comes before mapping rules, the CI and these settings; what does not fit is left alone and said on the delivery. Who may edit alert rules in Azure decides these fields. Empty: none. Default: empty. Example: assignment_group,ci,urgency',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-incident-custom-properties'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionWhatTheIncidentSays, property: incidentCustomProperties, order: 1700 },
})

const sectionLifeOfAnAlert = Record({
  $id: Now.ID['section-life-of-an-alert'],
  table: 'sys_properties_category',
  data: {
    name: 'x_secx_azmon Life of an alert',
    title:
      '<h3>Life of an alert</h3><p>One Azure alert has one open incident. A repeated call is noted on it. Incidents that are closed or canceled are never changed.</p>',
  },
})

const lifecycleResolve = Property({
  $id: Now.ID['property-lifecycle-resolve'],
  name: 'x_secx_azmon.lifecycle.resolve',
  type: 'choicelist',
  value: 'always',
  description:
    'When Azure resolves the alert: What is done with its incident. Nobody works on an incident that is New and assigned to no one. Default: Resolve the incident',
  choices: [
    'Resolve the incident=always',
    'Resolve it only while nobody works on it=untouched',
    'Only add a work note=note',
    'Leave the incident alone=never',
  ],
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-lifecycle-resolve'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionLifeOfAnAlert, property: lifecycleResolve, order: 100 },
})

const lifecycleResolveBySeverity = Property({
  $id: Now.ID['property-lifecycle-resolve-by-severity'],
  name: 'x_secx_azmon.lifecycle.resolve_by_severity',
  type: 'string',
  value: '',
  description:
    'When an alert resolves, by severity: Severities for which something else is done than above, separated by commas: 0 to 4 or none, an equals sign, and always, untouched, note or never. Empty: the same for all. Default: empty. Example: 0=note,4=always',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-lifecycle-resolve-by-severity'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionLifeOfAnAlert, property: lifecycleResolveBySeverity, order: 200 },
})

const lifecycleResolvableStates = Property({
  $id: Now.ID['property-lifecycle-resolvable-states'],
  name: 'x_secx_azmon.lifecycle.resolvable_states',
  type: 'string',
  value: '1,2',
  description:
    'States that Azure may resolve: Values of the state of an incident, separated by commas. An incident in any other state (on hold, or one of your own) keeps it when its alert resolves, and gets a work note. Empty: no incident is resolved. Default: 1,2',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-lifecycle-resolvable-states'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionLifeOfAnAlert, property: lifecycleResolvableStates, order: 300 },
})

const lifecycleRefire = Property({
  $id: Now.ID['property-lifecycle-refire'],
  name: 'x_secx_azmon.lifecycle.refire',
  type: 'choicelist',
  value: 'new',
  description:
    'When a resolved alert fires again: A closed or canceled incident cannot be reopened: a new one is opened in its place. Default: Open a new incident',
  choices: ['Open a new incident=new', 'Reopen the resolved incident=reopen', 'Only add a work note=note'],
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-lifecycle-refire'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionLifeOfAnAlert, property: lifecycleRefire, order: 400 },
})

const lifecycleRefireWindowMinutes = Property({
  $id: Now.ID['property-lifecycle-refire-window-minutes'],
  name: 'x_secx_azmon.lifecycle.refire_window_minutes',
  type: 'integer',
  value: 0,
  description:
    'Window for firing again (minutes): For how long after the resolution the choice above holds; later, a new incident is opened. 0 or empty: for ever. Default: 0',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-lifecycle-refire-window-minutes'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionLifeOfAnAlert, property: lifecycleRefireWindowMinutes, order: 500 },
})

const lifecycleGroupBy = Property({
  $id: Now.ID['property-lifecycle-group-by'],
  name: 'x_secx_azmon.lifecycle.group_by',
  type: 'choicelist',
  value: 'alert',
  description:
    'What shares an incident: A further alert of the same group joins the open incident with a work note instead of opening one of its own. The incident is resolved with the last of its alerts. Default: Each alert has its own',
  choices: [
    'Each alert has its own=alert',
    'Alerts about the same problem=problem',
    'Alerts about the same resource=resource',
    'Alerts of the same rule=rule',
  ],
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-lifecycle-group-by'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionLifeOfAnAlert, property: lifecycleGroupBy, order: 600 },
})

const lifecycleRaisePriority = Property({
  $id: Now.ID['property-lifecycle-raise-priority'],
  name: 'x_secx_azmon.lifecycle.raise_priority',
  type: 'boolean',
  value: true,
  description:
    'Raise the priority of an open incident: When an alert joins an incident, or fires again with a higher severity, impact and urgency of the incident are raised to those that the alert would have on its own. They are never lowered. Default: Yes',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-lifecycle-raise-priority'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionLifeOfAnAlert, property: lifecycleRaisePriority, order: 700 },
})

const lifecycleMinimumSeverity = Property({
  $id: Now.ID['property-lifecycle-minimum-severity'],
  name: 'x_secx_azmon.lifecycle.minimum_severity',
  type: 'choicelist',
  value: '4',
  description:
    'Least severe alert that opens an incident: Less severe alerts are kept on record only. Alerts without a severity always open one. Default: Sev4 Verbose: all do',
  choices: [
    'Sev0 Critical=0',
    'Sev1 Error=1',
    'Sev2 Warning=2',
    'Sev3 Informational=3',
    'Sev4 Verbose: all do=4',
  ],
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-lifecycle-minimum-severity'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionLifeOfAnAlert, property: lifecycleMinimumSeverity, order: 800 },
})

const lifecycleKindsOff = Property({
  $id: Now.ID['property-lifecycle-kinds-off'],
  name: 'x_secx_azmon.lifecycle.kinds_off',
  type: 'string',
  value: '',
  description:
    'Kinds that open no incident: Kinds of alerts that are kept on record only, separated by commas, as the column Kind of an alert shows them. Empty: every kind opens incidents. Default: empty. Example: activity_autoscale,cost',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-lifecycle-kinds-off'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionLifeOfAnAlert, property: lifecycleKindsOff, order: 900 },
})

const lifecycleStormIncidents = Property({
  $id: Now.ID['property-lifecycle-storm-incidents'],
  name: 'x_secx_azmon.lifecycle.storm_incidents',
  type: 'integer',
  value: 0,
  description:
    'Storm: incidents: When more alerts than this came in the minutes below, the next ones join one storm incident until it is quiet again. 0 or empty: never. Default: 0',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-lifecycle-storm-incidents'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionLifeOfAnAlert, property: lifecycleStormIncidents, order: 1000 },
})

const lifecycleStormMinutes = Property({
  $id: Now.ID['property-lifecycle-storm-minutes'],
  name: 'x_secx_azmon.lifecycle.storm_minutes',
  type: 'integer',
  value: 10,
  description: 'Storm: minutes: The span in which alerts are counted. Empty: 10. Default: 10',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-lifecycle-storm-minutes'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionLifeOfAnAlert, property: lifecycleStormMinutes, order: 1100 },
})

const lifecycleStormExemptCritical = Property({
  $id: Now.ID['property-lifecycle-storm-exempt-critical'],
  name: 'x_secx_azmon.lifecycle.storm_exempt_critical',
  type: 'boolean',
  value: true,
  description:
    'Storm: severity 0 is exempt: Alerts of severity 0 open incidents of their own, storm or not. Default: Yes',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-lifecycle-storm-exempt-critical'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionLifeOfAnAlert, property: lifecycleStormExemptCritical, order: 1200 },
})

const lifecycleFlapTimes = Property({
  $id: Now.ID['property-lifecycle-flap-times'],
  name: 'x_secx_azmon.lifecycle.flap_times',
  type: 'integer',
  value: 0,
  description:
    'Flapping: times: A problem that resolved more often than this in the minutes below stays open until it has been quiet for as long. 0 or empty: never. Default: 0',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-lifecycle-flap-times'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionLifeOfAnAlert, property: lifecycleFlapTimes, order: 1300 },
})

const lifecycleFlapMinutes = Property({
  $id: Now.ID['property-lifecycle-flap-minutes'],
  name: 'x_secx_azmon.lifecycle.flap_minutes',
  type: 'integer',
  value: 60,
  description:
    'Flapping: minutes: The span in which resolutions are counted, and for which it must be quiet. Empty: 60. Default: 60',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-lifecycle-flap-minutes'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionLifeOfAnAlert, property: lifecycleFlapMinutes, order: 1400 },
})

const lifecycleSilenceHours = Property({
  $id: Now.ID['property-lifecycle-silence-hours'],
  name: 'x_secx_azmon.lifecycle.silence_hours',
  type: 'string',
  value: '',
  description:
    'Auto-resolve after (hours): An alert of a kind in this list counts as resolved when Azure has not called about it for so many hours. For alerts whose end Azure does not report, or may not. Pairs of a kind, as the column Kind of an alert shows it, and hours, separated by commas. Empty: never. Default: empty. Example: cost=72,log_v2=24',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-lifecycle-silence-hours'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionLifeOfAnAlert, property: lifecycleSilenceHours, order: 1500 },
})

const sectionCIBinding = Record({
  $id: Now.ID['section-ci-binding'],
  table: 'sys_properties_category',
  data: {
    name: 'x_secx_azmon CI binding',
    title:
      '<h3>CI binding</h3><p>Each resource that the alert names is looked for in steps; the first step that knows it decides. A CI that is gone, or one of several that fit, is never bound. What was tried stands on the alert, under <b>Resource and CI</b>.</p>',
  },
})

const cmdbRungs = Property({
  $id: Now.ID['property-cmdb-rungs'],
  name: 'x_secx_azmon.cmdb.rungs',
  type: 'string',
  value: 'learned,class,cloud,other_classes,source,parent,name',
  description:
    'Steps of the search: Which steps are taken, and in which order; one that is not in the list is off. learned: a CI link that people made. class: the class and field of the resource type, from CI classes. cloud: object_id of any cloud resource. other_classes: storage volumes, Kubernetes clusters, computers and resources that are kept apart. source: the native key of a source. correlation: the correlation id of any CI; off by default because it has no index on most instances. parent: the same steps for the resource that it is part of, such as the server of a database. name: the name within its class. fqdn: the FQDN within its class; off by default, no index. tag and subscription: once, after every resource; see below. none: no CI is looked for. Empty: as by default. Default: learned,class,cloud,other_classes,source,parent,name',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-cmdb-rungs'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionCIBinding, property: cmdbRungs, order: 100 },
})

const cmdbMachine = Property({
  $id: Now.ID['property-cmdb-machine'],
  name: 'x_secx_azmon.cmdb.machine',
  type: 'choicelist',
  value: 'instance',
  description:
    'CI of a virtual machine: Discovery keeps a virtual machine as a VM instance, and often also the server that runs on it. Default: The VM instance; the server if only that is there',
  choices: [
    'The VM instance; the server if only that is there=instance',
    'The VM instance only=instance_only',
    'The server that runs on it; the VM instance if only that is there=server',
    'The server only=server_only',
  ],
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-cmdb-machine'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionCIBinding, property: cmdbMachine, order: 200 },
})

const cmdbBindCollectors = Property({
  $id: Now.ID['property-cmdb-bind-collectors'],
  name: 'x_secx_azmon.cmdb.bind_collectors',
  type: 'boolean',
  value: true,
  description:
    'Bind what only collects: Whether an alert whose affected resource has no CI is bound to the workspace or vault that reported it. No: it stays without CI and is listed under Alerts without CI. Default: Yes',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-cmdb-bind-collectors'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionCIBinding, property: cmdbBindCollectors, order: 300 },
})

const cmdbTag = Property({
  $id: Now.ID['property-cmdb-tag'],
  name: 'x_secx_azmon.cmdb.tag',
  type: 'string',
  value: '',
  description:
    'Tag that names a CI: Key of a tag of the resource group or, failing that, of the subscription, as the CMDB has it; its value is the name or sys_id of the CI for resources without one. Used by the step tag, which has to be in the list above. Empty: none. Default: empty. Example: servicenow-ci',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-cmdb-tag'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionCIBinding, property: cmdbTag, order: 400 },
})

const cmdbRetiredInstallStatus = Property({
  $id: Now.ID['property-cmdb-retired-install-status'],
  name: 'x_secx_azmon.cmdb.retired_install_status',
  type: 'string',
  value: '7,8,100',
  description:
    'Install status of a CI that is gone: Values separated by commas: 7 retired, 8 stolen, 100 absent. Such a CI is bound only to an alert that is over. Empty: the install status is not looked at. Default: 7,8,100',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-cmdb-retired-install-status'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionCIBinding, property: cmdbRetiredInstallStatus, order: 500 },
})

const cmdbRetiredOperationalStatus = Property({
  $id: Now.ID['property-cmdb-retired-operational-status'],
  name: 'x_secx_azmon.cmdb.retired_operational_status',
  type: 'string',
  value: '6',
  description:
    'Operational status of a CI that is gone: Values separated by commas: 6 retired. Empty: the operational status is not looked at. Default: 6',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-cmdb-retired-operational-status'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionCIBinding, property: cmdbRetiredOperationalStatus, order: 600 },
})

const cmdbGroupFromCi = Property({
  $id: Now.ID['property-cmdb-group-from-ci'],
  name: 'x_secx_azmon.cmdb.group_from_ci',
  type: 'string',
  value: '',
  description:
    'Assignment group from the CI: Fields of the CI that name the group, in order, separated by commas: support_group, managed_by_group. The first that names an active group decides; else the assignment group of the settings. Empty: the CI is not asked. Default: empty. Example: support_group,managed_by_group',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-cmdb-group-from-ci'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionCIBinding, property: cmdbGroupFromCi, order: 700 },
})

const cmdbServiceFromCi = Property({
  $id: Now.ID['property-cmdb-service-from-ci'],
  name: 'x_secx_azmon.cmdb.service_from_ci',
  type: 'boolean',
  value: false,
  description:
    'Business service from the CI: Sets the incident’s service: the CI itself if it is one, else the only service in use that the CI is mapped to or that depends on it directly. If there are several, none. Default: No',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-cmdb-service-from-ci'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionCIBinding, property: cmdbServiceFromCi, order: 800 },
})

const cmdbCorrectionTimes = Property({
  $id: Now.ID['property-cmdb-correction-times'],
  name: 'x_secx_azmon.cmdb.correction_times',
  type: 'integer',
  value: 3,
  description:
    'Corrections until a CI is suggested: How many incidents about one resource people have to give the same other CI before it is suggested under CI links. 0: never. Empty: 3. Default: 3',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-cmdb-correction-times'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionCIBinding, property: cmdbCorrectionTimes, order: 900 },
})

const sectionOperation = Record({
  $id: Now.ID['section-operation'],
  table: 'sys_properties_category',
  data: {
    name: 'x_secx_azmon Operation',
    title:
      '<h3>Operation</h3><p>How deliveries are processed, and for how long things stay on record. The defaults suit almost everyone.</p>',
  },
})

const operationMode = Property({
  $id: Now.ID['property-operation-mode'],
  name: 'x_secx_azmon.operation.mode',
  type: 'choicelist',
  value: 'inline',
  description:
    'Processing: Inline: Azure waits until the incident is written, usually some hundred milliseconds. Queued: Azure is answered as soon as the delivery is stored, and an event does the rest; for instances with slow business rules on incidents. Default: Inline: while Azure waits',
  choices: ['Inline: while Azure waits=inline', 'Queued: by an event=queued'],
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-operation-mode'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionOperation, property: operationMode, order: 100 },
})

const operationMaxBodyKb = Property({
  $id: Now.ID['property-operation-max-body-kb'],
  name: 'x_secx_azmon.operation.max_body_kb',
  type: 'integer',
  value: 1024,
  description:
    'Largest body (KB): Larger calls are refused with 413. Azure itself sends at most 256 KB. Empty: 1024. Default: 1024',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-operation-max-body-kb'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionOperation, property: operationMaxBodyKb, order: 200 },
})

const operationMaxAttempts = Property({
  $id: Now.ID['property-operation-max-attempts'],
  name: 'x_secx_azmon.operation.max_attempts',
  type: 'integer',
  value: 8,
  description:
    'Attempts: How often in all a delivery that fails is tried before it is marked dead. Dead deliveries stay under Failed deliveries and can be replayed. Empty: 8. Default: 8',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-operation-max-attempts'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionOperation, property: operationMaxAttempts, order: 300 },
})

const operationRetryPauseMinutes = Property({
  $id: Now.ID['property-operation-retry-pause-minutes'],
  name: 'x_secx_azmon.operation.retry_pause_minutes',
  type: 'integer',
  value: 2,
  description:
    'First pause (minutes): Pause before the second attempt. Each further pause is twice as long, up to a day. Empty: 2. Default: 2',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-operation-retry-pause-minutes'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionOperation, property: operationRetryPauseMinutes, order: 400 },
})

const operationKeepPayloadsDays = Property({
  $id: Now.ID['property-operation-keep-payloads-days'],
  name: 'x_secx_azmon.operation.keep_payloads_days',
  type: 'integer',
  value: 30,
  description:
    'Keep payloads (days): After so many days the text that Azure sent is removed from a delivery that is done with; it can then be neither replayed nor previewed. 0: not before the delivery itself. Empty: 30. Default: 30',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-operation-keep-payloads-days'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionOperation, property: operationKeepPayloadsDays, order: 500 },
})

const operationKeepDeliveriesDays = Property({
  $id: Now.ID['property-operation-keep-deliveries-days'],
  name: 'x_secx_azmon.operation.keep_deliveries_days',
  type: 'integer',
  value: 90,
  description:
    'Keep deliveries (days): After so many days a delivery that is done with is removed. One that waits, is tried again or failed for good is never removed. No fewer than payloads are kept. 0: for ever. Empty: 90. Default: 90',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-operation-keep-deliveries-days'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionOperation, property: operationKeepDeliveriesDays, order: 600 },
})

const operationKeepAlertsDays = Property({
  $id: Now.ID['property-operation-keep-alerts-days'],
  name: 'x_secx_azmon.operation.keep_alerts_days',
  type: 'integer',
  value: 365,
  description:
    'Keep alerts (days): So many days after the last call about it, an alert that is over is removed if its incident is closed or canceled, or it has none. No fewer than payloads are kept. 0: for ever. Empty: 365. Default: 365',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-operation-keep-alerts-days'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionOperation, property: operationKeepAlertsDays, order: 700 },
})

const operationKeepRefusalsDays = Property({
  $id: Now.ID['property-operation-keep-refusals-days'],
  name: 'x_secx_azmon.operation.keep_refusals_days',
  type: 'integer',
  value: 90,
  description:
    'Keep counters of refused calls (days): After so many days they are removed. 0: for ever. Empty: 90. Default: 90',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-operation-keep-refusals-days'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionOperation, property: operationKeepRefusalsDays, order: 800 },
})
