import { SECTION_TITLES } from '../../../src/server/settings/catalog.ts'
import { LISTS, PLACEHOLDERS } from '../../../src/server/template/paths.ts'
import type { SectionText, SettingText } from './text.ts'

const TEMPLATE_HELP = `Placeholders: ${PLACEHOLDERS.map((name) => `{{${name}}}`).join(', ')}; {{customProperties.team}} for the custom property of the alert rule that is called team, {{facts.Metric value}} for the fact with this label, {{payload.data.essentials.signalType}} for the value at this path of the call. The text after a bar is used if there is no value: {{customProperties.team|Operations}}. A section repeats its text for each item of a list (${Object.keys(LISTS).join(', ')}), or shows it if there is a value: {{#facts}}{{label}}: {{value}}{{/facts}}. Plain text: no code, no HTML.`

const severity = (label: string, pair: string, priority: number): SettingText => ({
  label,
  help: `Impact and urgency of the incident, each 1 to 3. The instance derives the priority from them: ${pair} gives priority ${priority} unless your priority lookup was changed.`,
})

export const INCIDENT_DEFAULTS = {
  // From an earlier title of the section.
  id: 'what-the-incident-says',
  title: SECTION_TITLES.incident,
  instructions:
    'These values are checked against this instance when an incident is written. A group, caller, category or channel that does not exist is left out; a resolution code that is not an active choice is replaced by the next one of the list. The delivery says so in both cases.',
  settings: {
    'incident.assignment_group': {
      label: 'Assignment group',
      help: 'Name or sys_id of the group.',
      empty: 'no group is set, and the assignment rules of the instance decide',
      example: 'Cloud Operations',
    },
    'incident.caller': {
      label: 'Caller',
      help: 'User name, e-mail address or sys_id of the user who becomes Caller and Opened by of the incidents.',
      empty: 'no caller; Opened by is the user as whom the call ran, usually guest',
      example: 'azure.monitor',
    },
    'severity.sev0': severity('Sev0 Critical', '1,1', 1),
    'severity.sev1': severity('Sev1 Error', '1,2', 2),
    'severity.sev2': severity('Sev2 Warning', '2,2', 3),
    'severity.sev3': severity('Sev3 Informational', '2,3', 4),
    'severity.sev4': severity('Sev4 Verbose', '3,3', 5),
    'severity.none': severity('No severity', '3,3', 5),
    'incident.short_description': {
      label: 'Short description',
      help: `One line of at most 160 characters. {{headline}} says what is affected, what was measured and the limit. In a longer line, long values are shortened; the headline and the affected resource ({{subject}}) last. ${TEMPLATE_HELP}`,
    },
    'incident.description': {
      label: 'Description',
      help: 'A template like the short description. What does not fit into 4000 characters goes into the first work note.',
      empty: 'the app’s own text: what it is, what to do, the link to Azure, how it ends, values and ids',
      example: '{{description}} {{#facts}}{{label}}: {{value}} {{/facts}}',
    },
    'incident.work_notes': {
      label: 'First work note',
      help: 'A template like the short description.',
      empty: 'which alert opened the incident, where its priority comes from, how its CI was found',
      example: '{{why}} Runbook: {{customProperties.runbook|none}}',
    },
    'incident.category': {
      label: 'Category',
      help: 'Value (not label) of a category of the incident form.',
      empty: 'the default of the instance',
      example: 'software',
    },
    'incident.subcategory': {
      label: 'Subcategory',
      help: 'Value (not label) of a subcategory of that category.',
      empty: 'not set',
      example: 'email',
    },
    'incident.contact_type': {
      label: 'Channel',
      help: 'Value (not label) of the field Channel.',
      empty: 'not set',
    },
    'incident.close_notes': {
      label: 'Resolution notes',
      help: 'Written when Azure resolves the alert, also as work note. Placeholders as for the short description; {{resolution}} is the end, its duration and the message of the call, such as the text of a Service Health event; {{why}} and {{previousIncident}} are empty here.',
    },
    'incident.close_codes': {
      label: 'Resolution codes',
      help: 'In order of preference, separated by commas. The first one that is an active choice of this instance is used; if none is, the first active choice. The default fits new and old instances.',
    },
    'incident.custom_properties': {
      label: 'Fields that alert rules may set',
      help: 'Fields of the incident, separated by commas, that a custom property of the Azure alert rule may set: the property servicenow.assignment_group sets the assignment group. Groups, services and CIs are given by name or sys_id (ci also by ARM id), the caller by user name, e-mail address or sys_id, category, subcategory and contact_type by value, impact and urgency as 1, 2 or 3; any other text or number field is set as it is. A property takes precedence over mapping rules, the CI and these settings. One that does not fit is ignored, and the delivery says so. Whoever may edit alert rules in Azure decides these fields.',
      empty: 'none',
      example: 'assignment_group,ci,urgency',
    },
  },
} satisfies SectionText
