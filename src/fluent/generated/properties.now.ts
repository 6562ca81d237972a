// Written by tools/build/generate-properties.ts from src/server/settings/catalog.ts and tools/build/settings: change it there.

import { Property, Record } from '@servicenow/sdk/core'
import { admin, viewer } from '../roles.now'

const sectionWhoMayCall = Record({
  $id: Now.ID['section-who-may-call'],
  table: 'sys_properties_category',
  data: {
    name: 'x_secx_azmon Who may call',
    title:
      '<h3>Who may call</h3><p>Every call is refused until the tenant and at least one audience are set. You find both in the Azure portal, on the overview page of the app registration that the secure webhook of the action group uses. <b>Refused calls</b> counts the calls that were refused, with the reason.</p>',
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
    'Audiences: The audience that the token must name: the Application ID URI of the app registration, its Application (client) ID, or both, separated by commas, exactly as the portal shows them. Empty: every call is refused. Default: empty. Example: api://00001111-aaaa-2222-bbbb-3333cccc4444,00001111-aaaa-2222-bbbb-3333cccc4444',
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
    'Subscriptions: A filter: IDs of the Azure subscriptions whose alerts are accepted, separated by commas. The word none stands for alerts that name no subscription, such as Service Health alerts of the tenant and budgets of management groups. Other alerts are refused with 403. The alert ID in the call decides. This is not a security boundary: the author of an alert rule with a custom JSON payload can write any ID. Empty: all alerts are accepted. Default: empty. Example: 11112222-bbbb-3333-cccc-4444dddd5555,none',
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
    'Require the app role: Whether the token must carry the app role below. Keep it on: it is one of the checks that keep other applications of your tenant out. Default: Yes',
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
    'App role: Value of the app role that was assigned to Azure Monitor in the app registration. The default is the name that the set-up script of Microsoft uses. Empty: the default. Default: ActionGroupsSecureWebhook',
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
    'Callers: Application (client) IDs that may call, separated by commas. The default is Azure Monitor itself (“AzNS AAD Webhook”), which has this ID in every tenant of the worldwide cloud. In Azure Government it is f1f34126-d4ef-40e1-ad4b-bf5d47b4860d. Empty: every call is refused. Default: 461e8683-5575-4561-ac7f-899cc907d62a',
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
    'Login host: The host from which the signing keys of the tenant are fetched. Azure Government: https://login.microsoftonline.us. Azure China: https://login.partner.microsoftonline.cn. Empty: the default. Default: https://login.microsoftonline.com',
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
    'Clock difference allowed (seconds): How many seconds the clocks of Microsoft Entra and of this instance may differ when the start and the end of a token are checked. Empty: the default. Default: 300',
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
    'Trust the platform’s login: Only for the authenticated address: accepts a caller without an Entra token if ServiceNow has logged the caller in and the caller has the role x_secx_azmon.integration. Default: No',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-entra-trust-platform-login'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionWhoMayCall, property: entraTrustPlatformLogin, order: 900 },
})

const entraUseCallers = Property({
  $id: Now.ID['property-entra-use-callers'],
  name: 'x_secx_azmon.entra.use_callers',
  type: 'boolean',
  value: false,
  description:
    'Use the table Callers: For several tenants: a token for another tenant or audience than those above is judged by the row of the table Callers that has both. Saving a row switches it on. Default: No',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-entra-use-callers'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionWhoMayCall, property: entraUseCallers, order: 1000 },
})

const sectionWhatTheIncidentSays = Record({
  $id: Now.ID['section-what-the-incident-says'],
  table: 'sys_properties_category',
  data: {
    name: 'x_secx_azmon Incident defaults',
    title:
      '<h3>Incident defaults</h3><p>These values are checked against this instance when an incident is written. A group, caller, category or channel that does not exist is left out; a resolution code that is not an active choice is replaced by the next one of the list. The delivery says so in both cases.</p>',
  },
})

const incidentAssignmentGroup = Property({
  $id: Now.ID['property-incident-assignment-group'],
  name: 'x_secx_azmon.incident.assignment_group',
  type: 'string',
  value: '',
  description:
    'Assignment group: Name or sys_id of the group. Empty: no group is set, and the assignment rules of the instance decide. Default: empty. Example: Cloud Operations',
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
    'Caller: User name, e-mail address or sys_id of the user who becomes Caller and Opened by of the incidents. Empty: no caller; Opened by is the user as whom the call ran, usually guest. Default: empty. Example: azure.monitor',
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
    'Sev0 Critical: Impact and urgency of the incident, each 1 to 3. The instance derives the priority from them: 1,1 gives priority 1 unless your priority lookup was changed. Empty: the default. Default: 1,1',
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
    'Sev1 Error: Impact and urgency of the incident, each 1 to 3. The instance derives the priority from them: 1,2 gives priority 2 unless your priority lookup was changed. Empty: the default. Default: 1,2',
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
    'Sev2 Warning: Impact and urgency of the incident, each 1 to 3. The instance derives the priority from them: 2,2 gives priority 3 unless your priority lookup was changed. Empty: the default. Default: 2,2',
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
    'Sev3 Informational: Impact and urgency of the incident, each 1 to 3. The instance derives the priority from them: 2,3 gives priority 4 unless your priority lookup was changed. Empty: the default. Default: 2,3',
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
    'Sev4 Verbose: Impact and urgency of the incident, each 1 to 3. The instance derives the priority from them: 3,3 gives priority 5 unless your priority lookup was changed. Empty: the default. Default: 3,3',
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
    'No severity: Impact and urgency of the incident, each 1 to 3. The instance derives the priority from them: 3,3 gives priority 5 unless your priority lookup was changed. Empty: the default. Default: 3,3',
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
  value: '{{headline}}',
  description:
    'Short description: One line of at most 160 characters. {{headline}} says what is affected, what was measured and the limit. In a longer line, long values are shortened; the headline and the affected resource ({{subject}}) last. Placeholders: {{headline}}, {{rule}}, {{rule.id}}, {{subject}}, {{description}}, {{message}}, {{advice}}, {{severity}}, {{severity.name}}, {{service}}, {{kind}}, {{condition}}, {{alertId}}, {{target}}, {{target.name}}, {{target.type}}, {{target.resourceGroup}}, {{target.subscription}}, {{subscription}}, {{firedAt}}, {{resolvedAt}}, {{link}}, {{ci.name}}, {{ci.class}}, {{ci.sysId}}, {{ci.why}}, {{ci.supportGroup}}, {{ci.managedByGroup}}, {{ci.location}}, {{ci.environment}}, {{ci.owner}}, {{previousIncident}}, {{why}}, {{resolution}}; {{customProperties.team}} for the custom property of the alert rule that is called team, {{facts.Metric value}} for the fact with this label, {{payload.data.essentials.signalType}} for the value at this path of the call. The text after a bar is used if there is no value: {{customProperties.team|Operations}}. A section repeats its text for each item of a list (facts, links, targets, customProperties), or shows it if there is a value: {{#facts}}{{label}}: {{value}}{{/facts}}. Plain text: no code, no HTML. Empty: the default. Default: {{headline}}',
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
    'Description: A template like the short description. What does not fit into 4000 characters goes into the first work note. Empty: the app’s own text: what it is, what to do, the link to Azure, how it ends, values and ids. Default: empty. Example: {{description}} {{#facts}}{{label}}: {{value}} {{/facts}}',
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
    'First work note: A template like the short description. Empty: which alert opened the incident, where its priority comes from, how its CI was found. Default: empty. Example: {{why}} Runbook: {{customProperties.runbook|none}}',
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
    'Category: Value (not label) of a category of the incident form. Empty: the default of the instance. Default: empty. Example: software',
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
    'Subcategory: Value (not label) of a subcategory of that category. Empty: not set. Default: empty. Example: email',
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
  description: 'Channel: Value (not label) of the field Channel. Empty: not set. Default: monitoring',
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
  value: '{{resolution}}',
  description:
    'Resolution notes: Written when Azure resolves the alert, also as work note. Placeholders as for the short description; {{resolution}} is the end, its duration and the message of the call, such as the text of a Service Health event; {{why}} and {{previousIncident}} are empty here. Empty: the default. Default: {{resolution}}',
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
    'Resolution codes: In order of preference, separated by commas. The first one that is an active choice of this instance is used; if none is, the first active choice. The default fits new and old instances. Empty: the default. Default: Solution provided,Resolved by caller,Solved (Permanently)',
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
    'Fields that alert rules may set: Fields of the incident, separated by commas, that a custom property of the Azure alert rule may set: the property servicenow.assignment_group sets the assignment group. Groups, services and CIs are given by name or sys_id (ci also by ARM id), the caller by user name, e-mail address or sys_id, category, subcategory and contact_type by value, impact and urgency as 1, 2 or 3; any other text or number field is set as it is. A property takes precedence over mapping rules, the CI and these settings. One that does not fit is ignored, and the delivery says so. Whoever may edit alert rules in Azure decides these fields. Empty: none. Default: empty. Example: assignment_group,ci,urgency',
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
      '<h3>Life of an alert</h3><p>One Azure alert has one open incident. A repeated call adds a work note to it. Closed and canceled incidents are never changed.</p>',
  },
})

const lifecycleResolve = Property({
  $id: Now.ID['property-lifecycle-resolve'],
  name: 'x_secx_azmon.lifecycle.resolve',
  type: 'choicelist',
  value: 'always',
  description:
    'When Azure resolves the alert: What happens to its incident. Nobody works on an incident that is New and not assigned to anyone. Default: Resolve the incident',
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

const lifecycleResolvableStates = Property({
  $id: Now.ID['property-lifecycle-resolvable-states'],
  name: 'x_secx_azmon.lifecycle.resolvable_states',
  type: 'string',
  value: '1,2',
  description:
    'States in which an incident is resolved: Values of the state of an incident, separated by commas. An incident in any other state (on hold, or a state of your own) keeps it when its alert resolves, and gets a work note. Empty: no incident is resolved. Default: 1,2',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-lifecycle-resolvable-states'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionLifeOfAnAlert, property: lifecycleResolvableStates, order: 200 },
})

const lifecycleRefire = Property({
  $id: Now.ID['property-lifecycle-refire'],
  name: 'x_secx_azmon.lifecycle.refire',
  type: 'choicelist',
  value: 'new',
  description:
    'When a resolved alert fires again: A closed or canceled incident cannot be reopened: a new incident is opened instead. Default: Open a new incident',
  choices: ['Open a new incident=new', 'Reopen the resolved incident=reopen', 'Only add a work note=note'],
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-lifecycle-refire'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionLifeOfAnAlert, property: lifecycleRefire, order: 300 },
})

const lifecycleRefireWindowMinutes = Property({
  $id: Now.ID['property-lifecycle-refire-window-minutes'],
  name: 'x_secx_azmon.lifecycle.refire_window_minutes',
  type: 'integer',
  value: 0,
  description:
    'Window for firing again (minutes): How long after the resolution the choice above applies. Later, a new incident is opened. 0: without limit. Empty: the default. Default: 0',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-lifecycle-refire-window-minutes'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionLifeOfAnAlert, property: lifecycleRefireWindowMinutes, order: 400 },
})

const lifecycleGroupBy = Property({
  $id: Now.ID['property-lifecycle-group-by'],
  name: 'x_secx_azmon.lifecycle.group_by',
  type: 'choicelist',
  value: 'alert',
  description:
    'What shares an incident: A further alert of the same group joins the open incident and adds a work note. The incident is resolved when the last of its alerts is. Default: Each alert has its own',
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
  data: { category: sectionLifeOfAnAlert, property: lifecycleGroupBy, order: 500 },
})

const lifecycleRaisePriority = Property({
  $id: Now.ID['property-lifecycle-raise-priority'],
  name: 'x_secx_azmon.lifecycle.raise_priority',
  type: 'boolean',
  value: true,
  description:
    'Raise the priority of an open incident: Applies when an alert joins an incident or fires again with a higher severity: impact and urgency of the incident are raised to those that the alert would have alone. They are never lowered. Default: Yes',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-lifecycle-raise-priority'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionLifeOfAnAlert, property: lifecycleRaisePriority, order: 600 },
})

const lifecycleTestActions = Property({
  $id: Now.ID['property-lifecycle-test-actions'],
  name: 'x_secx_azmon.lifecycle.test_actions',
  type: 'choicelist',
  value: 'resolve',
  description:
    'Tests of action groups: What the button Test action group of the Azure portal does. Its incidents are marked as tests. Default: Open an incident of the lowest priority and resolve it at once',
  choices: [
    'Open an incident of the lowest priority and resolve it at once=resolve',
    'Open an incident as for any alert=open',
    'Keep the test on record only=record',
  ],
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-lifecycle-test-actions'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionLifeOfAnAlert, property: lifecycleTestActions, order: 700 },
})

const lifecycleStormIncidents = Property({
  $id: Now.ID['property-lifecycle-storm-incidents'],
  name: 'x_secx_azmon.lifecycle.storm_incidents',
  type: 'integer',
  value: 0,
  description:
    'Storm: incidents: If more alerts than this open or join an incident within the minutes below, the next alerts join one storm incident until it is quiet again. 0: off. Empty: the default. Default: 0',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-lifecycle-storm-incidents'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionLifeOfAnAlert, property: lifecycleStormIncidents, order: 800 },
})

const lifecycleStormMinutes = Property({
  $id: Now.ID['property-lifecycle-storm-minutes'],
  name: 'x_secx_azmon.lifecycle.storm_minutes',
  type: 'integer',
  value: 10,
  description: 'Storm: minutes: The period in which alerts are counted. Empty: the default. Default: 10',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-lifecycle-storm-minutes'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionLifeOfAnAlert, property: lifecycleStormMinutes, order: 900 },
})

const lifecycleStormExemptCritical = Property({
  $id: Now.ID['property-lifecycle-storm-exempt-critical'],
  name: 'x_secx_azmon.lifecycle.storm_exempt_critical',
  type: 'boolean',
  value: true,
  description:
    'Storm: severity 0 is exempt: Alerts of severity 0 open their own incidents during a storm, too. Default: Yes',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-lifecycle-storm-exempt-critical'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionLifeOfAnAlert, property: lifecycleStormExemptCritical, order: 1000 },
})

const lifecycleFlapTimes = Property({
  $id: Now.ID['property-lifecycle-flap-times'],
  name: 'x_secx_azmon.lifecycle.flap_times',
  type: 'integer',
  value: 0,
  description:
    'Flapping: times: A problem that resolved more often than this within the minutes below stays open until it has been quiet for as long. 0: off. Empty: the default. Default: 0',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-lifecycle-flap-times'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionLifeOfAnAlert, property: lifecycleFlapTimes, order: 1100 },
})

const lifecycleFlapMinutes = Property({
  $id: Now.ID['property-lifecycle-flap-minutes'],
  name: 'x_secx_azmon.lifecycle.flap_minutes',
  type: 'integer',
  value: 60,
  description:
    'Flapping: minutes: The period in which resolutions are counted, and for which the problem must be quiet. Empty: the default. Default: 60',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-lifecycle-flap-minutes'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionLifeOfAnAlert, property: lifecycleFlapMinutes, order: 1200 },
})

const lifecycleSilenceHours = Property({
  $id: Now.ID['property-lifecycle-silence-hours'],
  name: 'x_secx_azmon.lifecycle.silence_hours',
  type: 'string',
  value: '',
  description:
    'Auto-resolve after (hours): An alert of a listed kind counts as resolved when Azure has not called about it for so many hours. Use it for alerts whose end Azure does not report, or not always. Pairs of a kind, as the column Kind of an alert shows it, and hours, separated by commas. Empty: off. Default: empty. Example: cost=72,log_v2=24',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-lifecycle-silence-hours'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionLifeOfAnAlert, property: lifecycleSilenceHours, order: 1300 },
})

const sectionCiBinding = Record({
  $id: Now.ID['section-ci-binding'],
  table: 'sys_properties_category',
  data: {
    name: 'x_secx_azmon CI binding',
    title:
      '<h3>CI binding</h3><p>Each resource that the alert names is searched in steps; the first step that finds it decides. Retired or ambiguous CIs are never bound. The alert shows what was tried, under <b>Resource and CI</b>.</p>',
  },
})

const cmdbRungs = Property({
  $id: Now.ID['property-cmdb-rungs'],
  name: 'x_secx_azmon.cmdb.rungs',
  type: 'string',
  value: 'learned,class,cloud,other_classes,source,parent,name',
  description:
    'CI lookup order: The steps of the search, in order, separated by commas; a step that is not listed is off. learned: CI links that people accepted. class: the class and field of the resource type, from CI classes. cloud: object_id of any cloud resource. other_classes: storage volumes, Kubernetes clusters, computers and resources that have classes of their own. source: the native key of a source. correlation: the correlation id of any CI; off by default, because most instances have no index for it. parent: the same steps for the parent of the resource, such as the server of a database. name: the name within its class. fqdn: the FQDN within its class; off by default, no index. tag and subscription: taken once, after all resources; see below. none: no CI is searched for. Empty: the default. Default: learned,class,cloud,other_classes,source,parent,name',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-cmdb-rungs'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionCiBinding, property: cmdbRungs, order: 100 },
})

const cmdbMachine = Property({
  $id: Now.ID['property-cmdb-machine'],
  name: 'x_secx_azmon.cmdb.machine',
  type: 'choicelist',
  value: 'instance',
  description:
    'CI of a virtual machine: Discovery stores a virtual machine as a VM instance, and often also the server that runs on it. Default: The VM instance; the server if there is no VM instance',
  choices: [
    'The VM instance; the server if there is no VM instance=instance',
    'The VM instance only=instance_only',
    'The server that runs on it; the VM instance if there is no server=server',
    'The server only=server_only',
  ],
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-cmdb-machine'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionCiBinding, property: cmdbMachine, order: 200 },
})

const cmdbBindCollectors = Property({
  $id: Now.ID['property-cmdb-bind-collectors'],
  name: 'x_secx_azmon.cmdb.bind_collectors',
  type: 'boolean',
  value: true,
  description:
    'Bind to workspace or vault: If the affected resource has no CI, the alert is bound to the workspace or vault that reported it. No: the alert gets no CI and is listed under Alerts without CI. Default: Yes',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-cmdb-bind-collectors'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionCiBinding, property: cmdbBindCollectors, order: 300 },
})

const cmdbTag = Property({
  $id: Now.ID['property-cmdb-tag'],
  name: 'x_secx_azmon.cmdb.tag',
  type: 'string',
  value: '',
  description:
    'Tag that names a CI: Key of a tag of the resource group in the CMDB or, if that has none, of the subscription. The value of the tag is the name or sys_id of the CI for resources without a CI of their own. Needs the step tag in the list above. Empty: none. Default: empty. Example: servicenow-ci',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-cmdb-tag'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionCiBinding, property: cmdbTag, order: 400 },
})

const cmdbRetiredInstallStatus = Property({
  $id: Now.ID['property-cmdb-retired-install-status'],
  name: 'x_secx_azmon.cmdb.retired_install_status',
  type: 'string',
  value: '7,8,100',
  description:
    'Install status of a retired CI: Values, separated by commas: 7 retired, 8 stolen, 100 absent. Such a CI is bound only to an alert that is already resolved. Empty: the install status is ignored. Default: 7,8,100',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-cmdb-retired-install-status'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionCiBinding, property: cmdbRetiredInstallStatus, order: 500 },
})

const cmdbRetiredOperationalStatus = Property({
  $id: Now.ID['property-cmdb-retired-operational-status'],
  name: 'x_secx_azmon.cmdb.retired_operational_status',
  type: 'string',
  value: '6',
  description:
    'Operational status of a retired CI: Values, separated by commas: 6 retired. Empty: the operational status is ignored. Default: 6',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-cmdb-retired-operational-status'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionCiBinding, property: cmdbRetiredOperationalStatus, order: 600 },
})

const cmdbGroupFromCi = Property({
  $id: Now.ID['property-cmdb-group-from-ci'],
  name: 'x_secx_azmon.cmdb.group_from_ci',
  type: 'string',
  value: '',
  description:
    'Assignment group from the CI: Fields of the CI that name the group, in order, separated by commas: support_group, managed_by_group. The first one with an active group decides; if there is none, the assignment group of the settings. Empty: the group does not come from the CI. Default: empty. Example: support_group,managed_by_group',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-cmdb-group-from-ci'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionCiBinding, property: cmdbGroupFromCi, order: 700 },
})

const cmdbServiceFromCi = Property({
  $id: Now.ID['property-cmdb-service-from-ci'],
  name: 'x_secx_azmon.cmdb.service_from_ci',
  type: 'boolean',
  value: false,
  description:
    'Business service from the CI: Sets the service of the incident: the CI itself if it is a service, or the only operational service that the CI is mapped to or that depends on it directly. None if there are several. Default: No',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-cmdb-service-from-ci'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionCiBinding, property: cmdbServiceFromCi, order: 800 },
})

const cmdbCorrectionTimes = Property({
  $id: Now.ID['property-cmdb-correction-times'],
  name: 'x_secx_azmon.cmdb.correction_times',
  type: 'integer',
  value: 3,
  description:
    'Corrections until a CI is suggested: How many times people have to give incidents about the same resource the same other CI before CI links suggests it. 0: never. Empty: the default. Default: 3',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-cmdb-correction-times'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionCiBinding, property: cmdbCorrectionTimes, order: 900 },
})

const sectionOperation = Record({
  $id: Now.ID['section-operation'],
  table: 'sys_properties_category',
  data: {
    name: 'x_secx_azmon Operation',
    title:
      '<h3>Operation</h3><p>How deliveries are processed, and how long records are kept. The defaults suit almost everyone.</p>',
  },
})

const operationMode = Property({
  $id: Now.ID['property-operation-mode'],
  name: 'x_secx_azmon.operation.mode',
  type: 'choicelist',
  value: 'inline',
  description:
    'Processing: Inline: Azure waits until the incident is written, usually some hundred milliseconds. Queued: Azure gets its answer as soon as the delivery is stored, and an event processes it; for instances with slow business rules on incidents. Default: Inline: while Azure waits',
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
    'Largest body (KB): Larger calls are refused with 413. Azure itself sends at most 256 KB. Empty: the default. Default: 1024',
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
    'Attempts: How often a failing delivery is tried before it is marked dead. Dead deliveries are listed under Failed deliveries and can be replayed. Empty: the default. Default: 8',
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
    'First pause (minutes): Pause before the second attempt. Each further pause is twice as long, up to a day. Empty: the default. Default: 2',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-operation-retry-pause-minutes'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionOperation, property: operationRetryPauseMinutes, order: 400 },
})

const operationNodeCache = Property({
  $id: Now.ID['property-operation-node-cache'],
  name: 'x_secx_azmon.operation.node_cache',
  type: 'boolean',
  value: false,
  description:
    'Node cache: Deliveries take signing keys, CI classes, rules, choices, groups, callers and unknown resources from the node’s memory, so that changes and removals may count five minutes later. Switch it on when npm run verify-instance says so. Default: No',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-operation-node-cache'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionOperation, property: operationNodeCache, order: 500 },
})

const operationNotify = Property({
  $id: Now.ID['property-operation-notify'],
  name: 'x_secx_azmon.operation.notify',
  type: 'string',
  value: '',
  description:
    'Who is told: Groups and users who get a mail, one a day and cause, when calls of the own tenant are refused, deliveries fail for good, signing keys cannot be fetched, no calls come, or a storm is on. Groups by name, users by user name or e-mail address, or sys_ids, separated by commas. Empty: nobody. Default: empty. Example: Cloud Operations',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-operation-notify'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionOperation, property: operationNotify, order: 600 },
})

const operationNotifySilenceHours = Property({
  $id: Now.ID['property-operation-notify-silence-hours'],
  name: 'x_secx_azmon.operation.notify_silence_hours',
  type: 'integer',
  value: 72,
  description:
    'Tell of silence after (hours): They are told when no call was accepted for so many hours, for a week at most. An alert in Azure that fires at set times makes few hours safe. 0: never. Empty: the default. Default: 72',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-operation-notify-silence-hours'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionOperation, property: operationNotifySilenceHours, order: 700 },
})

const operationKeepPayloadsDays = Property({
  $id: Now.ID['property-operation-keep-payloads-days'],
  name: 'x_secx_azmon.operation.keep_payloads_days',
  type: 'integer',
  value: 30,
  description:
    'Keep payloads (days): After so many days the text that Azure sent is removed from a processed delivery, which then can be neither replayed nor previewed. 0: as long as the delivery. Empty: the default. Default: 30',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-operation-keep-payloads-days'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionOperation, property: operationKeepPayloadsDays, order: 800 },
})

const operationKeepDeliveriesDays = Property({
  $id: Now.ID['property-operation-keep-deliveries-days'],
  name: 'x_secx_azmon.operation.keep_deliveries_days',
  type: 'integer',
  value: 90,
  description:
    'Keep deliveries (days): After so many days a processed delivery is deleted. One that waits, is retried or is dead is never deleted. Not less than for payloads. 0: forever. Empty: the default. Default: 90',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-operation-keep-deliveries-days'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionOperation, property: operationKeepDeliveriesDays, order: 900 },
})

const operationKeepAlertsDays = Property({
  $id: Now.ID['property-operation-keep-alerts-days'],
  name: 'x_secx_azmon.operation.keep_alerts_days',
  type: 'integer',
  value: 365,
  description:
    'Keep alerts (days): So many days after the last call about it, a resolved alert is deleted if its incident is closed or canceled, or if it has none. Not less than for payloads. 0: forever. Empty: the default. Default: 365',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-operation-keep-alerts-days'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionOperation, property: operationKeepAlertsDays, order: 1000 },
})

const operationKeepRefusalsDays = Property({
  $id: Now.ID['property-operation-keep-refusals-days'],
  name: 'x_secx_azmon.operation.keep_refusals_days',
  type: 'integer',
  value: 90,
  description:
    'Keep counters of refused calls (days): After so many days they are deleted. 0: forever. Empty: the default. Default: 90',
  roles: { read: [viewer], write: [admin] },
})

Record({
  $id: Now.ID['property-order-operation-keep-refusals-days'],
  table: 'sys_properties_category_m2m',
  data: { category: sectionOperation, property: operationKeepRefusalsDays, order: 1100 },
})
