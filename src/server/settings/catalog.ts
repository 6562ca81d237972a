import { PLACEHOLDERS } from './template.ts'

/**
 * The one list of settings. The system properties, their form and `docs/settings.md` are generated from it
 * (`scripts/generate-properties.ts`), and `parse.ts` reads its defaults from it.
 */

/** Every property is called this and a name of the list. */
export const PREFIX = 'x_secx_azmon.'

export interface Section {
  title: string
  /** What an admin should know before filling it in; HTML, shown on top of the section. */
  instructions: string
  settings: readonly Setting[]
}

export interface Setting {
  /** `<group>.<name>`. */
  name: SettingName
  type: 'string' | 'boolean' | 'integer' | 'choicelist'
  default: string
  /** Label on the form, and what follows it: what it does, what an empty value means, an example. */
  label: string
  description: string
  /** What a right value looks like: ends the sentence "… is wrong, expected …". */
  expected: string
  /** For choicelist: value and what people read. */
  choices?: readonly { value: string; label: string }[]
}

export type SettingName =
  | 'entra.tenant'
  | 'entra.audiences'
  | 'entra.authority'
  | 'entra.callers'
  | 'entra.require_role'
  | 'entra.role'
  | 'entra.clock_skew_seconds'
  | 'entra.trust_platform_login'
  | 'entra.subscriptions'
  | 'incident.short_description'
  | 'incident.close_notes'
  | 'incident.assignment_group'
  | 'incident.caller'
  | 'incident.category'
  | 'incident.subcategory'
  | 'incident.contact_type'
  | 'incident.close_codes'
  | 'severity.sev0'
  | 'severity.sev1'
  | 'severity.sev2'
  | 'severity.sev3'
  | 'severity.sev4'
  | 'severity.none'
  | 'lifecycle.resolve'
  | 'lifecycle.refire'
  | 'lifecycle.refire_window_minutes'
  | 'lifecycle.resolve_by_severity'
  | 'lifecycle.resolvable_states'
  | 'lifecycle.group_by'
  | 'lifecycle.storm_incidents'
  | 'lifecycle.storm_minutes'
  | 'lifecycle.storm_exempt_critical'
  | 'lifecycle.flap_times'
  | 'lifecycle.flap_minutes'
  | 'lifecycle.silence_hours'
  | 'lifecycle.minimum_severity'
  | 'lifecycle.kinds_off'
  | 'cmdb.retired_install_status'
  | 'cmdb.retired_operational_status'
  | 'operation.mode'
  | 'operation.max_body_kb'
  | 'operation.max_attempts'
  | 'operation.retry_pause_minutes'

/** Bounds of the integer settings. A body is kept whole, and the payload column takes 1 100 000 characters. */
export const BOUNDS = {
  'entra.clock_skew_seconds': { min: 0, max: 900 },
  'lifecycle.refire_window_minutes': { min: 0, max: 525600 },
  'lifecycle.storm_incidents': { min: 0, max: 10000 },
  'lifecycle.storm_minutes': { min: 1, max: 1440 },
  'lifecycle.flap_times': { min: 0, max: 1000 },
  'lifecycle.flap_minutes': { min: 1, max: 10080 },
  'operation.max_body_kb': { min: 1, max: 1024 },
  'operation.max_attempts': { min: 1, max: 50 },
  'operation.retry_pause_minutes': { min: 1, max: 1440 },
} as const

const TEMPLATE_HELP = `Placeholders: ${PLACEHOLDERS.map((name) => `{{${name}}}`).join(', ')}, and {{customProperties.team}} for a custom property of the alert rule that is called team. After a bar stands what is used when there is no value: {{customProperties.team|Operations}}. Plain text: no code, no HTML.`
const TEMPLATE_EXPECTED = 'plain text with the placeholders that the short description lists'
const KINDS_EXPECTED = 'kinds as the column Kind of an alert shows them, separated by commas, such as cost'
const PAIR_EXPECTED = 'impact and urgency, each 1, 2 or 3, such as 1,2'
const ids = (what: string) => `${what} such as 00001111-aaaa-2222-bbbb-3333cccc4444, separated by commas`
const between = (name: keyof typeof BOUNDS) =>
  `a whole number from ${BOUNDS[name].min} to ${BOUNDS[name].max}`

const WHO_MAY_CALL: Section = {
  title: 'Who may call',
  instructions:
    'Nothing is accepted until the tenant and at least one audience are set. Both are found in the Azure portal, on the overview of the app registration that the action group’s secure webhook uses. Calls that were refused are counted under <b>Refused calls</b>, with the reason.',
  settings: [
    {
      name: 'entra.tenant',
      type: 'string',
      default: '',
      label: 'Tenant',
      description:
        'Directory (tenant) ID of the Microsoft Entra tenant whose tokens are accepted. Empty: every call is refused. Example: aaaabbbb-0000-cccc-1111-dddd2222eeee',
      expected:
        'a tenant ID such as aaaabbbb-0000-cccc-1111-dddd2222eeee; until it is right, every call is refused',
    },
    {
      name: 'entra.audiences',
      type: 'string',
      default: '',
      label: 'Audiences',
      description:
        'Whom the token must be made out to: the Application ID URI of the app registration, its Application (client) ID, or both, separated by commas. Letter for letter as in the portal. Empty: every call is refused. Example: api://00001111-aaaa-2222-bbbb-3333cccc4444,00001111-aaaa-2222-bbbb-3333cccc4444',
      expected:
        'Application ID URIs or client IDs without spaces, separated by commas; until there is one, every call is refused',
    },
    {
      name: 'entra.subscriptions',
      type: 'string',
      default: '',
      label: 'Subscriptions',
      description:
        'IDs of the Azure subscriptions whose alerts are taken, separated by commas. Alerts of others are refused with 403. Empty: all subscriptions.',
      expected: ids('subscription IDs'),
    },
    {
      name: 'entra.require_role',
      type: 'boolean',
      default: 'true',
      label: 'Ask for an app role',
      description:
        'Whether the token must carry the app role below. Leave it on: without it, any application of the tenant that can get a token for the audience gets one check further.',
      expected: 'true or false',
    },
    {
      name: 'entra.role',
      type: 'string',
      default: 'ActionGroupsSecureWebhook',
      label: 'App role',
      description:
        'Value of the app role that Azure Monitor was given in the app registration. Empty: ActionGroupsSecureWebhook, the name that Microsoft’s set-up script uses.',
      expected: 'the value of an app role: at most 120 characters, no spaces',
    },
    {
      name: 'entra.callers',
      type: 'string',
      default: '461e8683-5575-4561-ac7f-899cc907d62a',
      label: 'Callers',
      description:
        'Application (client) IDs that may call, separated by commas. The default is Azure Monitor’s own (“AzNS AAD Webhook”), the same in every tenant of the worldwide cloud; Azure Government: f1f34126-d4ef-40e1-ad4b-bf5d47b4860d. Empty: nobody may call.',
      expected: ids('client IDs'),
    },
    {
      name: 'entra.authority',
      type: 'string',
      default: 'https://login.microsoftonline.com',
      label: 'Login host',
      description:
        'Where the tenant’s signing keys are fetched from. Azure Government: https://login.microsoftonline.us. Azure China: https://login.partner.microsoftonline.cn. Empty: the worldwide host.',
      expected: 'an https address without query, such as https://login.microsoftonline.com',
    },
    {
      name: 'entra.clock_skew_seconds',
      type: 'integer',
      default: '300',
      label: 'Clock difference allowed (seconds)',
      description:
        'How far the clocks of Entra and of this instance may differ when a token begins and ends. Empty: 300.',
      expected: between('entra.clock_skew_seconds'),
    },
    {
      name: 'entra.trust_platform_login',
      type: 'boolean',
      default: 'false',
      label: 'Trust the platform’s login',
      description:
        'For the authenticated address only: let in a caller without an Entra token whom ServiceNow itself has logged in and who holds the role x_secx_azmon.integration.',
      expected: 'true or false',
    },
  ],
}

const severity = (
  name: 'sev0' | 'sev1' | 'sev2' | 'sev3' | 'sev4' | 'none',
  pair: string,
  label: string,
  priority: string,
): Setting => ({
  name: `severity.${name}`,
  type: 'string',
  default: pair,
  label,
  description: `Impact and urgency of the incident, each 1 to 3. The instance’s priority lookup makes the priority of them: ${pair} is ${priority} unless it was changed. Empty: ${pair}.`,
  expected: PAIR_EXPECTED,
})

const WHAT_THE_INCIDENT_SAYS: Section = {
  title: 'What the incident says',
  instructions:
    'What is set here is checked against this instance when an incident is written. A group, caller, category or channel that does not exist is left out, a close code that is no choice is replaced by the next one of the list, and both are said on the delivery.',
  settings: [
    {
      name: 'incident.assignment_group',
      type: 'string',
      default: '',
      label: 'Assignment group',
      description:
        'Name or sys_id of the group. Empty: none is set, so that the instance’s own assignment rules decide. Example: Cloud Operations',
      expected: 'the name or sys_id of a group',
    },
    {
      name: 'incident.caller',
      type: 'string',
      default: '',
      label: 'Caller',
      description:
        'User name, e-mail address or sys_id of the user in whose name incidents are opened. Empty: none is set. Example: azure.monitor',
      expected: 'the user name, e-mail address or sys_id of a user',
    },
    severity('sev0', '1,1', 'Sev0 Critical', 'priority 1'),
    severity('sev1', '1,2', 'Sev1 Error', 'priority 2'),
    severity('sev2', '2,2', 'Sev2 Warning', 'priority 3'),
    severity('sev3', '2,3', 'Sev3 Informational', 'priority 4'),
    severity('sev4', '3,3', 'Sev4 Verbose', 'priority 5'),
    severity('none', '3,3', 'No severity', 'priority 5'),
    {
      name: 'incident.short_description',
      type: 'string',
      default: '{{rule|Azure Monitor alert}}: {{target.name|Azure}}',
      label: 'Short description',
      description: `One line, cut to 160 characters. Empty: the default. ${TEMPLATE_HELP}`,
      expected: TEMPLATE_EXPECTED,
    },
    {
      name: 'incident.category',
      type: 'string',
      default: '',
      label: 'Category',
      description:
        'Value (not label) of a category of the incident form. Empty: the instance’s own default. Example: software',
      expected: 'the value of a category, at most 40 characters',
    },
    {
      name: 'incident.subcategory',
      type: 'string',
      default: '',
      label: 'Subcategory',
      description: 'Value of a subcategory of that category. Empty: none is set.',
      expected: 'the value of a subcategory, at most 40 characters',
    },
    {
      name: 'incident.contact_type',
      type: 'string',
      default: 'monitoring',
      label: 'Channel',
      description: 'Value of the Channel field. Empty: none is set. Example: monitoring',
      expected: 'the value of a channel, at most 40 characters',
    },
    {
      name: 'incident.close_notes',
      type: 'string',
      default:
        'Azure Monitor reports the alert as resolved: {{rule|no rule named}}, {{resolvedAt|no time given}}.',
      label: 'Resolution notes',
      description:
        'What is written when Azure resolves the alert, with the same placeholders as the short description. Empty: the default.',
      expected: TEMPLATE_EXPECTED,
    },
    {
      name: 'incident.close_codes',
      type: 'string',
      default: 'Solution provided,Resolved by caller,Solved (Permanently)',
      label: 'Resolution codes',
      description:
        'In order of preference, separated by commas. The first one that is an active choice of this instance is used; if none is, the first active choice. Empty: the default, which fits new and old instances.',
      expected: 'values of resolution codes, separated by commas',
    },
  ],
}

const LIFE_OF_AN_ALERT: Section = {
  title: 'Life of an alert',
  instructions:
    'One Azure alert has one open incident. A repeated call is noted on it. Incidents that are closed or canceled are never changed.',
  settings: [
    {
      name: 'lifecycle.resolve',
      type: 'choicelist',
      default: 'always',
      label: 'When Azure resolves the alert',
      description:
        'What is done with its incident. Nobody works on an incident that is New and assigned to no one.',
      expected: 'always, untouched, note or never',
      choices: [
        { value: 'always', label: 'Resolve the incident' },
        { value: 'untouched', label: 'Resolve it only while nobody works on it' },
        { value: 'note', label: 'Only add a work note' },
        { value: 'never', label: 'Leave the incident alone' },
      ],
    },
    {
      name: 'lifecycle.resolve_by_severity',
      type: 'string',
      default: '',
      label: 'When an alert resolves, by severity',
      description:
        'Severities for which something else is done than above, separated by commas: 0 to 4 or none, an equals sign, and always, untouched, note or never. Empty: the same for all. Example: 0=note,4=always',
      expected: 'pairs such as 0=note,4=always',
    },
    {
      name: 'lifecycle.resolvable_states',
      type: 'string',
      default: '1,2',
      label: 'States that Azure may resolve',
      description:
        'Values of the state of an incident, separated by commas. An incident in any other state (on hold, or one of your own) keeps it when its alert resolves, and gets a work note. Empty: no incident is resolved.',
      expected: 'values of state, separated by commas, such as 1,2',
    },
    {
      name: 'lifecycle.refire',
      type: 'choicelist',
      default: 'new',
      label: 'When a resolved alert fires again',
      description: 'A closed or canceled incident cannot be reopened: a new one is opened in its place.',
      expected: 'new, reopen or note',
      choices: [
        { value: 'new', label: 'Open a new incident' },
        { value: 'reopen', label: 'Reopen the resolved incident' },
        { value: 'note', label: 'Only add a work note' },
      ],
    },
    {
      name: 'lifecycle.refire_window_minutes',
      type: 'integer',
      default: '0',
      label: 'Window for firing again (minutes)',
      description:
        'For how long after the resolution the choice above holds; later, a new incident is opened. 0 or empty: for ever.',
      expected: between('lifecycle.refire_window_minutes'),
    },
    {
      name: 'lifecycle.group_by',
      type: 'choicelist',
      default: 'alert',
      label: 'What shares an incident',
      description:
        'A further alert of the same group joins the open incident with a work note instead of opening one of its own. The incident is resolved with the last of its alerts.',
      expected: 'alert, problem, resource or rule',
      choices: [
        { value: 'alert', label: 'Each alert has its own' },
        { value: 'problem', label: 'Alerts about the same problem' },
        { value: 'resource', label: 'Alerts about the same resource' },
        { value: 'rule', label: 'Alerts of the same rule' },
      ],
    },
    {
      name: 'lifecycle.minimum_severity',
      type: 'choicelist',
      default: '4',
      label: 'Least severe alert that opens an incident',
      description: 'Less severe alerts are kept on record only. Alerts without a severity always open one.',
      expected: '0 to 4',
      choices: [
        { value: '0', label: 'Sev0 Critical' },
        { value: '1', label: 'Sev1 Error' },
        { value: '2', label: 'Sev2 Warning' },
        { value: '3', label: 'Sev3 Informational' },
        { value: '4', label: 'Sev4 Verbose: all do' },
      ],
    },
    {
      name: 'lifecycle.kinds_off',
      type: 'string',
      default: '',
      label: 'Kinds that open no incident',
      description:
        'Kinds of alerts that are kept on record only, separated by commas, as the column Kind of an alert shows them. Empty: every kind opens incidents. Example: activity_autoscale,cost',
      expected: KINDS_EXPECTED,
    },
    {
      name: 'lifecycle.storm_incidents',
      type: 'integer',
      default: '0',
      label: 'Storm: incidents',
      description:
        'When more alerts than this came in the minutes below, the next ones join one storm incident until it is quiet again. 0 or empty: never.',
      expected: between('lifecycle.storm_incidents'),
    },
    {
      name: 'lifecycle.storm_minutes',
      type: 'integer',
      default: '10',
      label: 'Storm: minutes',
      description: 'The span in which alerts are counted. Empty: 10.',
      expected: between('lifecycle.storm_minutes'),
    },
    {
      name: 'lifecycle.storm_exempt_critical',
      type: 'boolean',
      default: 'true',
      label: 'Storm: severity 0 is exempt',
      description: 'Alerts of severity 0 open incidents of their own, storm or not.',
      expected: 'true or false',
    },
    {
      name: 'lifecycle.flap_times',
      type: 'integer',
      default: '0',
      label: 'Flapping: times',
      description:
        'A problem that resolved more often than this in the minutes below stays open until it has been quiet for as long. 0 or empty: never.',
      expected: between('lifecycle.flap_times'),
    },
    {
      name: 'lifecycle.flap_minutes',
      type: 'integer',
      default: '60',
      label: 'Flapping: minutes',
      description: 'The span in which resolutions are counted, and for which it must be quiet. Empty: 60.',
      expected: between('lifecycle.flap_minutes'),
    },
    {
      name: 'lifecycle.silence_hours',
      type: 'string',
      default: '',
      label: 'Close after silence',
      description:
        'Kinds of alerts that Azure never resolves, as the column Kind of an alert shows them, each with the hours of silence after which it counts as resolved, separated by commas. Empty: never. Example: cost=72,activity_policy=24',
      expected: 'pairs such as cost=72, the kinds as the column Kind of an alert shows them, 1 to 8760 hours',
    },
  ],
}

const CI_BINDING: Section = {
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

const OPERATION: Section = {
  title: 'Operation',
  instructions: 'How deliveries are processed. The defaults suit almost everyone.',
  settings: [
    {
      name: 'operation.mode',
      type: 'choicelist',
      default: 'inline',
      label: 'Processing',
      description:
        'Inline: Azure waits until the incident is written, usually some hundred milliseconds. Queued: Azure is answered as soon as the delivery is stored, and an event does the rest; for instances with slow business rules on incidents.',
      expected: 'inline or queued',
      choices: [
        { value: 'inline', label: 'Inline: while Azure waits' },
        { value: 'queued', label: 'Queued: by an event' },
      ],
    },
    {
      name: 'operation.max_body_kb',
      type: 'integer',
      default: '1024',
      label: 'Largest body (KB)',
      description: 'Larger calls are refused with 413. Azure itself sends at most 256 KB. Empty: 1024.',
      expected: between('operation.max_body_kb'),
    },
    {
      name: 'operation.max_attempts',
      type: 'integer',
      default: '8',
      label: 'Attempts',
      description:
        'How often in all a delivery that fails is tried before it is marked dead. Dead deliveries stay under Failed deliveries and can be replayed. Empty: 8.',
      expected: between('operation.max_attempts'),
    },
    {
      name: 'operation.retry_pause_minutes',
      type: 'integer',
      default: '2',
      label: 'First pause (minutes)',
      description:
        'Pause before the second attempt. Each further pause is twice as long, up to a day. Empty: 2.',
      expected: between('operation.retry_pause_minutes'),
    },
  ],
}

export const SECTIONS: readonly Section[] = [
  WHO_MAY_CALL,
  WHAT_THE_INCIDENT_SAYS,
  LIFE_OF_AN_ALERT,
  CI_BINDING,
  OPERATION,
]

export const SETTINGS: readonly Setting[] = SECTIONS.flatMap((section) => section.settings)
