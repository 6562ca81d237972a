import { gs } from '@servicenow/glide'
import { examineCis } from './ci_health.ts'
import { readBacklog, readDelivery } from '../delivery/overview.ts'
import { settingProblems, type Settings } from '../settings/settings.ts'
import { readKeySets } from '../entra/key_sets.ts'
import { PREFIX, sectionOf, type SettingName } from '../settings/catalog.ts'
import { readAccepted, readRefused } from './calls.ts'
import { cmdbLines } from './cmdb_lines.ts'
import { type DataPolicy, knownIncident, policySaid, type Write } from './data_policies.ts'
import { incidentLines, readIncidentFacts } from './incident_lines.ts'
import { checked, line, type Line, settingsLink } from './line.ts'
import { partLines } from './parts.ts'
import { readPolicies } from './policy_reader.ts'
import { trafficLines } from './traffic.ts'
import { callerLines } from './who_may_call.ts'

/** The set-up page's checks, by section. */
export interface SetUp {
  /** What goes into the action group. The host is '' where the instance does not say its own. */
  address: { host: string; path: string }
  sections: { title: string; lines: Line[] }[]
}

const API_PATH = '/api/x_secx_azmon/secure_export/alerts'

/** Checks everything, and writes nothing. `now` in milliseconds. */
export function checkSetUp(settings: Settings, now: number): SetUp {
  return {
    address: { host: hostOf(gs.getProperty('glide.servlet.uri') ?? ''), path: API_PATH },
    sections: [
      { title: 'Who may call', lines: callers(settings, now) },
      { title: 'What the incident says', lines: incidents(settings) },
      { title: 'Which CI', lines: cmdbLines(settings.cmdb, examineCis(settings.cmdb)) },
      { title: 'What runs here', lines: [...partLines(settings, now), settingsLine(settings)] },
      { title: 'What has come', lines: traffic() },
    ],
  }
}

/** The instance's own address without the slash at its end. */
function hostOf(uri: string): string {
  return /^https?:\/\/[^\s/]+\/?$/.test(uri) ? uri.replace(/\/$/, '') : ''
}

function callers(settings: Settings, now: number): Line[] {
  const accepted = readAccepted()
  const facts = {
    keySets: readKeySets(settings.entra),
    accepted,
    refused: readRefused(accepted?.at ?? 0, now),
  }
  return callerLines(settings, facts, now)
}

function incidents(settings: Settings): Line[] {
  const facts = readIncidentFacts(settings)
  let read: { policies: DataPolicy[] | null } | null = null
  const policy = (write: Write) => () => {
    read ??= { policies: readPolicies() }
    return policySaid(write, read.policies, knownIncident(write, settings, facts))
  }
  return [
    ...incidentLines(settings, facts),
    checked('policy_open', 'Data policies, opening', policy('open')),
    checked('policy_resolve', 'Data policies, resolving', policy('resolve')),
  ]
}

/** Settings that have a line of their own. */
const TOLD: readonly SettingName[] = [
  'entra.tenant',
  'entra.audiences',
  'entra.authority',
  'entra.callers',
  'incident.caller',
  'incident.assignment_group',
  'incident.category',
  'incident.subcategory',
  'incident.contact_type',
]

function settingsLine(settings: Settings): Line {
  const title = 'Other settings'
  const others = settings.problems.filter(({ setting }) => !TOLD.some((name) => setting === PREFIX + name))
  const [first] = others
  if (!first) return line('settings', title, { state: 'ok', found: 'All can be followed.' })
  return line('settings', title, {
    state: 'wrong',
    found: settingProblems({ problems: others }).join(' '),
    next: 'Correct them. Until then each counts as its default, or as the safer choice.',
    link: settingsLink(sectionOf(first.setting)),
  })
}

function traffic(): Line[] {
  return trafficLines({ first: readDelivery('first'), last: readDelivery('last'), backlog: readBacklog() })
}
