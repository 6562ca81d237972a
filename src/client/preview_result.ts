import { element, link, localTime } from './page.ts'

/** The answer of `POST /preview` (src/server/preview/examine.ts). A body that could not be read has no alert. */
export interface Preview {
  outcome: string
  sentence: string
  detail?: string
  settings: string[]
  alert?: Alert
  ci?: { sys_id: string; name: string; explanation: string; candidates: string[]; trail: string }
  rules?: { rule: string; order: number; matched: boolean; why: string }[]
  incident?: { number: string | null; comparison: Compared[] }
  fallbacks?: string[]
  templates?: string[]
}

/** src/server/azure/alert.ts */
interface Alert {
  kind: string
  condition: string
  end: 'reported' | 'uncertain' | 'never'
  severity: number | null
  rule: { name: string }
  firedAt: number | null
  resolvedAt: number | null
  service: string
  subscription: string
  description: string
  targets: { id: string; origin: string; type: string }[]
  facts: { label: string; value: string }[]
  customProperties: Record<string, string>
}

/** src/server/preview/compare.ts */
interface Compared {
  label: string
  written: string | null
  anew: string | null
  now: string | null
}

/** The sections of a result, in the order in which an alert is processed. */
export function show(found: Preview): HTMLElement[] {
  const { alert, ci, rules, incident } = found
  return [
    outcome(found),
    ...(alert ? [understood(alert)] : []),
    ...(rules ? [tried(rules)] : []),
    ...(ci ? [searched(ci)] : []),
    ...(incident ? [compared(incident)] : []),
  ]
}

function outcome(found: Preview): HTMLElement {
  const { incident, outcome: name, sentence, detail = '' } = found
  const more = detail === '' || detail === sentence ? '' : ' ' + detail
  const number = incident?.number ?? null
  const notes = [...(found.fallbacks ?? found.settings), ...(found.templates ?? [])]
  return section(
    'outcome',
    'What would happen',
    element('p', {}, element('b', {}, name), ': ' + sentence + more),
    ...(number === null ? [] : [element('p', {}, 'Incident: ', incidentLink(number))]),
    ...(notes.length === 0
      ? []
      : [element('p', {}, 'Notes:'), element('ul', {}, ...notes.map((note) => element('li', {}, note)))]),
  )
}

const END_WORDS = {
  reported: '',
  uncertain: '; Azure may not report its end',
  never: '; Azure does not report its end',
}

function understood(alert: Alert): HTMLElement {
  const rows: [string, string][] = [
    ['Alert rule', alert.rule.name],
    ['Kind', alert.kind],
    ['Condition', alert.condition + END_WORDS[alert.end]],
    ['Severity', alert.severity === null ? 'none' : 'Sev' + String(alert.severity)],
    ['Fired', timeOf(alert.firedAt)],
    ['Resolved', timeOf(alert.resolvedAt)],
    ['Monitoring service', alert.service],
    ['Subscription', alert.subscription],
    ['Description', alert.description],
    ...alert.facts.map(({ label, value }): [string, string] => [label, value]),
    ...Object.keys(alert.customProperties).map((name): [string, string] => [
      'Custom property ' + name,
      alert.customProperties[name] ?? '',
    ]),
    ...alert.targets.map(({ id, origin }): [string, string] => ['Resource (' + origin + ')', id]),
  ]
  const said = rows.filter(([, value]) => value !== '')
  return section('alert', 'How the alert was read', table('alert', ['What', 'Value'], said))
}

function tried(rules: NonNullable<Preview['rules']>): HTMLElement {
  const rows = rules.map(({ rule, order, matched, why }) => [
    String(order),
    rule,
    matched ? 'matches' : 'does not match',
    why,
  ])
  return section(
    'rules',
    'Mapping rules',
    rows.length === 0
      ? element('p', {}, 'No mapping rule was tried.')
      : table('rules', ['Order', 'Rule', 'Match', 'Why not'], rows),
  )
}

function searched({ explanation, candidates, trail }: NonNullable<Preview['ci']>): HTMLElement {
  return section(
    'ci',
    'CI',
    element('p', {}, explanation),
    ...(candidates.length === 0
      ? []
      : [
          element('p', {}, 'Found, but not used:'),
          element('ul', {}, ...candidates.map((one) => element('li', {}, one))),
        ]),
    ...(trail === ''
      ? []
      : [element('pre', { tabindex: '0', 'aria-label': 'Every step of the search' }, trail)]),
  )
}

/** Columns without any value are left out. */
function compared({ number, comparison }: NonNullable<Preview['incident']>): HTMLElement {
  const columns: [string, (row: Compared) => string | null][] = [
    ['Would be written', ({ written }) => written],
    ['A new incident would have', ({ anew }) => anew],
    [(number ?? 'The incident') + ' has now', ({ now }) => now],
  ]
  const told = columns.filter(([, value]) => comparison.some((row) => value(row) !== null))
  const rows = comparison.map((row) => [
    row.label + (differs(row) ? ' (differs)' : ''),
    ...told.map(([, value]) => value(row) ?? ''),
  ])
  return section(
    'incident',
    'Incident',
    rows.length === 0
      ? element('p', {}, 'No incident would be changed.')
      : table('incident', ['Field', ...told.map(([head]) => head)], rows),
  )
}

function differs({ written, anew, now }: Compared): boolean {
  return now !== null && (written ?? anew ?? now) !== now
}

function section(id: string, title: string, ...content: Node[]): HTMLElement {
  const name = 'azmon-title-' + id
  return element('section', { 'aria-labelledby': name }, element('h2', { id: name }, title), ...content)
}

/** The first cell of a row is its head. */
function table(id: string, heads: readonly string[], rows: readonly (readonly string[])[]): HTMLElement {
  const head = element('tr', {}, ...heads.map((text) => element('th', { scope: 'col' }, text)))
  const lines = rows.map(([first = '', ...rest]) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, first),
      ...rest.map((text) => element('td', { class: 'azmon-text' }, text)),
    ),
  )
  return element(
    'table',
    { id: 'azmon-' + id, class: 'azmon-fields', 'aria-labelledby': 'azmon-title-' + id },
    element('thead', {}, head),
    element('tbody', {}, ...lines),
  )
}

function incidentLink(number: string): Node | string {
  return link(number, 'incident_list.do?sysparm_query=number=' + encodeURIComponent(number))
}

function timeOf(time: number | null): string {
  return time === null ? '' : localTime(new Date(time).toISOString())
}
