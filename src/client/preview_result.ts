import { element, link, localTime } from './page.ts'

/** The answer of `POST /preview` (src/server/preview/examine.ts). A body that could not be read has no alert. */
export interface Preview {
  outcome: string
  sentence: string
  detail?: string
  settings: string[]
  alert?: Alert
  /** What would happen if nothing were on record; null for a resolution. */
  anew?: { outcome: string; sentence: string; priority: string; group: string } | null
  ci?: { sys_id: string; name: string; explanation: string; candidates: string[]; trail: string }
  rules?: { rule: string; order: number; matched: boolean; why: string }[]
  incident?: { number: string | null; comparison: Compared[] }
  fallbacks?: string[]
  templates?: string[]
}

/** src/server/azure/alert.ts */
interface Alert {
  headline: string
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

/** The sections of a result: what happens, what the incident gets, and why. */
export function show(found: Preview): HTMLElement[] {
  const { alert, anew, ci, rules, incident } = found
  return [
    ...(alert && anew ? [ifNew(alert, anew), now(found, 'As things are now')] : [now(found, null)]),
    ...(incident ? [compared(incident)] : []),
    ...(ci ? [searched(ci)] : []),
    ...(rules ? [tried(rules)] : []),
    ...(alert ? [understood(alert)] : []),
  ]
}

/** The id of the result's first heading, which takes the focus. */
export const HEADLINE = 'azmon-title-headline'

function ifNew({ headline }: Alert, anew: NonNullable<Preview['anew']>): HTMLElement {
  const { outcome, sentence, priority, group } = anew
  const gets = outcome === 'opened' ? [priority, group || 'no assignment group'] : []
  return headed(
    'If this were new: ' + [words(outcome), ...gets].join(', '),
    ...(headline === '' ? [] : [element('p', {}, element('b', {}, headline))]),
    element('p', {}, sentence),
  )
}

/** What happens with all that is on record. Without a title it is the headline itself. */
function now(found: Preview, title: string | null): HTMLElement {
  const { alert, incident, outcome, sentence, detail = '' } = found
  const more = detail === '' || detail === sentence ? '' : ' ' + detail
  const number = incident?.number ?? null
  const notes = [...(found.fallbacks ?? found.settings), ...(found.templates ?? [])]
  const content = [
    element('p', {}, ...(title === null ? [] : [element('b', {}, words(outcome) + ': ')]), sentence + more),
    ...(number === null ? [] : [element('p', {}, 'Incident: ', incidentLink(number))]),
    ...(notes.length === 0
      ? []
      : [element('p', {}, 'Notes:'), element('ul', {}, ...notes.map((note) => element('li', {}, note)))]),
  ]
  if (title !== null) return section('now', title, ...content)
  const headline = alert?.headline ?? ''
  return headed(
    'Now: ' + words(outcome),
    ...(headline === '' ? [] : [element('p', {}, element('b', {}, headline))]),
    ...content,
  )
}

/** The section with the headline. */
function headed(title: string, ...content: Node[]): HTMLElement {
  return element(
    'section',
    { class: 'azmon-card', 'aria-labelledby': HEADLINE },
    element('h2', { id: HEADLINE, tabindex: '-1' }, title),
    ...content,
  )
}

function words(outcome: string): string {
  return outcome.replace(/_/g, ' ')
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
  const title = 'How the alert was read'
  return foldedAway(title, table('alert', title, ['What', 'Value'], said))
}

function tried(rules: NonNullable<Preview['rules']>): HTMLElement {
  const heads = ['Order', 'Rule', 'Why not']
  const rowsOf = (isMatch: boolean) =>
    rules
      .filter(({ matched }) => matched === isMatch)
      .map(({ rule, order, why }) => (isMatch ? [String(order), rule] : [String(order), rule, why]))
  const [matching, others] = [rowsOf(true), rowsOf(false)]
  const title = others.length === 1 ? '1 rule does not match' : String(others.length) + ' rules do not match'
  return section(
    'rules',
    'Mapping rules',
    matching.length === 0
      ? element('p', {}, 'No mapping rule matches.')
      : table('rules', 'Rules that match', heads.slice(0, 2), matching),
    ...(others.length === 0 ? [] : [foldedAway(title, table('other-rules', title, heads, others))]),
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
    ...(trail === '' ? [] : [foldedAway('Every step of the search', element('pre', {}, trail))]),
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
      : table('incident', 'Fields of the incident', ['Field', ...told.map(([head]) => head)], rows),
  )
}

function differs({ written, anew, now }: Compared): boolean {
  return now !== null && (written ?? anew ?? now) !== now
}

function section(id: string, title: string, ...content: Node[]): HTMLElement {
  const name = 'azmon-title-' + id
  return element('section', { 'aria-labelledby': name }, element('h2', { id: name }, title), ...content)
}

function foldedAway(title: string, ...content: Node[]): HTMLElement {
  return element('details', {}, element('summary', {}, title), ...content)
}

/** The first cell of a row is its head. On a narrow page each cell stands below the head of its column. */
function table(
  id: string,
  name: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): HTMLElement {
  const head = element('tr', {}, ...heads.map((text) => element('th', { scope: 'col' }, text)))
  const lines = rows.map(([first = '', ...rest]) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, first),
      ...rest.map((text, at) => element('td', { 'data-head': heads[at + 1] ?? '' }, shortened(text))),
    ),
  )
  return element(
    'table',
    { id: 'azmon-' + id, class: 'azmon-fields', 'aria-label': name },
    element('thead', {}, head),
    element('tbody', {}, ...lines),
  )
}

/** Characters and lines of a value that are shown at once. */
const MAX_SHOWN = 240
const MAX_LINES = 4

/** A long text folds away behind its beginning. */
function shortened(text: string): HTMLElement {
  const lines = text.split('\n')
  if (text.length <= MAX_SHOWN && lines.length <= MAX_LINES)
    return element('div', { class: 'azmon-text' }, text)
  const start = (lines[0] ?? '').slice(0, 80)
  return foldedAway(start + ' …', element('div', { class: 'azmon-text' }, text))
}

function incidentLink(number: string): Node | string {
  return link(number, 'incident_list.do?sysparm_query=number=' + encodeURIComponent(number))
}

function timeOf(time: number | null): string {
  return time === null ? '' : localTime(new Date(time).toISOString())
}
