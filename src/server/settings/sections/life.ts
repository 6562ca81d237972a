import { between, type Section } from './setting.ts'

const KINDS_EXPECTED = 'kinds as the column Kind of an alert shows them, separated by commas, such as cost'

export const LIFE_OF_AN_ALERT: Section = {
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
      name: 'lifecycle.raise_priority',
      type: 'boolean',
      default: 'true',
      label: 'Raise the priority of an open incident',
      description:
        'When an alert joins an incident, or fires again with a higher severity, impact and urgency of the incident are raised to those that the alert would have on its own. They are never lowered.',
      expected: 'true or false',
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
      label: 'Auto-resolve after (hours)',
      description:
        'An alert of a kind in this list counts as resolved when Azure has not called about it for so many hours. For alerts whose end Azure does not report, or may not. Pairs of a kind, as the column Kind of an alert shows it, and hours, separated by commas. Empty: never. Example: cost=72,log_v2=24',
      expected:
        'pairs such as cost=72, each kind once and as the column Kind of an alert shows it, 1 to 8760 hours',
    },
  ],
}
