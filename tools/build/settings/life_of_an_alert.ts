import { SECTION_TITLES } from '../../../src/server/settings/catalog.ts'
import type { SectionText } from './text.ts'

export const LIFE_OF_AN_ALERT = {
  id: 'life-of-an-alert',
  title: SECTION_TITLES.lifecycle,
  instructions:
    'One Azure alert has one open incident. A repeated call adds a work note to it. Closed and canceled incidents are never changed.',
  settings: {
    'lifecycle.resolve': {
      label: 'When Azure resolves the alert',
      help: 'What happens to its incident. Nobody works on an incident that is New and not assigned to anyone.',
      choices: {
        always: 'Resolve the incident',
        untouched: 'Resolve it only while nobody works on it',
        note: 'Only add a work note',
        never: 'Leave the incident alone',
      },
    },
    'lifecycle.resolvable_states': {
      label: 'States in which an incident is resolved',
      help: 'Values of the state of an incident, separated by commas. An incident in any other state (on hold, or a state of your own) keeps it when its alert resolves, and gets a work note.',
      empty: 'no incident is resolved',
    },
    'lifecycle.refire': {
      label: 'When a resolved alert fires again',
      help: 'A closed or canceled incident cannot be reopened: a new incident is opened instead.',
      choices: {
        new: 'Open a new incident',
        reopen: 'Reopen the resolved incident',
        note: 'Only add a work note',
      },
    },
    'lifecycle.refire_window_minutes': {
      label: 'Window for firing again (minutes)',
      help: 'How long after the resolution the choice above applies. Later, a new incident is opened. 0: without limit.',
    },
    'lifecycle.group_by': {
      label: 'What shares an incident',
      help: 'A further alert of the same group joins the open incident and adds a work note. The incident is resolved when the last of its alerts is.',
      choices: {
        alert: 'Each alert has its own',
        problem: 'Alerts about the same problem',
        resource: 'Alerts about the same resource',
        rule: 'Alerts of the same rule',
      },
    },
    'lifecycle.raise_priority': {
      label: 'Raise the priority of an open incident',
      help: 'Applies when an alert joins an incident or fires again with a higher severity: impact and urgency of the incident are raised to those that the alert would have alone. They are never lowered.',
    },
    'lifecycle.test_actions': {
      label: 'Tests of action groups',
      help: 'What the button Test action group of the Azure portal does. Its incidents are marked as tests.',
      choices: {
        resolve: 'Open an incident of the lowest priority and resolve it at once',
        open: 'Open an incident as for any alert',
        record: 'Keep the test on record only',
      },
    },
    'lifecycle.storm_incidents': {
      label: 'Storm: incidents',
      help: 'If more alerts than this open or join an incident within the minutes below, the next alerts join one storm incident until it is quiet again. 0: off.',
    },
    'lifecycle.storm_minutes': {
      label: 'Storm: minutes',
      help: 'The period in which alerts are counted.',
    },
    'lifecycle.storm_exempt_critical': {
      label: 'Storm: severity 0 is exempt',
      help: 'Alerts of severity 0 open their own incidents during a storm, too.',
    },
    'lifecycle.flap_times': {
      label: 'Flapping: times',
      help: 'A problem that resolved more often than this within the minutes below stays open until it has been quiet for as long. 0: off.',
    },
    'lifecycle.flap_minutes': {
      label: 'Flapping: minutes',
      help: 'The period in which resolutions are counted, and for which the problem must be quiet.',
    },
    'lifecycle.silence_hours': {
      label: 'Auto-resolve after (hours)',
      help: 'An alert of a listed kind counts as resolved when Azure has not called about it for so many hours. Use it for alerts whose end Azure does not report, or not always. Pairs of a kind, as the column Kind of an alert shows it, and hours, separated by commas.',
      empty: 'off',
      example: 'cost=72,log_v2=24',
    },
  },
} satisfies SectionText
