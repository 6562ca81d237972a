import { type Section, type Setting } from './setting.ts'
import { LISTS, PLACEHOLDERS } from '../../template/paths.ts'

const TEMPLATE_HELP = `Placeholders: ${PLACEHOLDERS.map((name) => `{{${name}}}`).join(', ')}; {{customProperties.team}} for a custom property of the alert rule that is called team, {{facts.Metric value}} for a fact by its label, {{payload.data.essentials.signalType}} for a value of the call by its path. After a bar stands what is used when there is no value: {{customProperties.team|Operations}}. A section repeats its text for each item of a list (${Object.keys(LISTS).join(', ')}), or shows it if there is a value: {{#facts}}{{label}}: {{value}}{{/facts}}. Plain text: no code, no HTML.`
const TEMPLATE_EXPECTED = 'plain text with the placeholders that the short description lists'
const PAIR_EXPECTED = 'impact and urgency, each 1, 2 or 3, such as 1,2'

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

export const WHAT_THE_INCIDENT_SAYS: Section = {
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
        'User name, e-mail address or sys_id of the user that incidents have as Caller and as Opened by. Empty: no caller; Opened by is the user that the call ran as, mostly guest. Example: azure.monitor',
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
      default: '{{rule|Azure Monitor alert}}: {{subject|Azure}}',
      label: 'Short description',
      description: `One line of at most 160 characters: when it is longer, long values such as the rule’s name are shortened, and what is hit ({{subject}}) last. Empty: the default. ${TEMPLATE_HELP}`,
      expected: TEMPLATE_EXPECTED,
    },
    {
      name: 'incident.description',
      type: 'string',
      default: '',
      label: 'Description',
      description:
        'A template as for the short description; what does not fit into 4000 characters goes into the first work note. Empty: the app’s own text with resource, CI, times, facts and links. Example: {{description}} {{#facts}}{{label}}: {{value}} {{/facts}}',
      expected: TEMPLATE_EXPECTED,
    },
    {
      name: 'incident.work_notes',
      type: 'string',
      default: '',
      label: 'First work note',
      description:
        'A template as for the short description. Empty: why there is this incident, this priority, this group and this CI, as {{why}} gives it. Example: {{why}} Runbook: {{customProperties.runbook|none}}',
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
      description: 'Value of a subcategory of that category. Empty: none is set. Example: email',
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
        'The Azure Monitor alert is resolved: {{rule|no rule named}}, {{resolvedAt|no time given}}.{{#message}} {{message}}{{/message}}',
      label: 'Resolution notes',
      description:
        'What is written when Azure resolves the alert, with the same placeholders as the short description; {{message}} is what the call says in words, such as the text of a Service Health event; {{why}} and {{previousIncident}} are empty here. Empty: the default.',
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
    {
      name: 'incident.custom_properties',
      type: 'string',
      default: '',
      label: 'Fields that alert rules may set',
      description:
        'Fields of the incident, separated by commas, that a custom property of the Azure alert rule may set: a property called servicenow.assignment_group sets the assignment group. Groups, services and CIs are named by name or sys_id (ci also by ARM id), the caller by user name, e-mail address or sys_id, category, subcategory and contact_type by value, impact and urgency by 1, 2 or 3; any other text or number field is set as it stands. It comes before mapping rules, the CI and these settings; what does not fit is left alone and said on the delivery. Who may edit alert rules in Azure decides these fields. Empty: none. Example: assignment_group,ci,urgency',
      expected:
        'names of fields of incident, or ci or caller, separated by commas; fields such as number, state, work_notes or sys_id cannot be set',
    },
  ],
}
