import { button, call, element, fill, link, onPress, part, press, say, whenReady } from './page.ts'

/** The answer of `GET /overview` (src/server/admin/overview.ts). */
interface Overview {
  open: { severity: string; alerts: number }[]
  days: { day: string; opened: number; resolved: number }[]
  period: number
  fired: number
  withoutCi: number
  rules: { rule: string; alerts: number; shortLived: number }[]
  resolved: number
  shortLived: number
  averageMinutes: number | null
  refused: number
  deliveries: { waiting: number; retrying: number; dead: number }
}

const SEVERITIES: Record<string, string> = {
  '0': '0 - Critical',
  '1': '1 - Error',
  '2': '2 - Warning',
  '3': '3 - Informational',
  '4': '4 - Verbose',
  '': 'Without severity',
}

interface Row {
  text: string
  number: string
  /** Length of the bar, and of the longest one; none for 0 and 0. */
  part: number
  whole: number
  /** A list of this instance. */
  address?: string
}

async function load(): Promise<void> {
  const found = await call<Overview>('GET', '/overview')
  const period = ', last ' + String(found.period) + ' days'
  fill(
    part('azmon-numbers'),
    card('open', 'Open alerts by severity', open(found)),
    card('delivery', 'Delivery', delivery(found)),
    card('cis', 'With and without CI' + period, cis(found)),
    card('ended', 'How alerts ended' + period, ended(found)),
    card('days', 'Fired and resolved per day', days(found)),
    card('rules', 'The ten noisiest rules' + period, rules(found)),
  )
  say('azmon-said', '', 'good')
}

function open({ open: severities }: Overview): Row[] {
  const whole = largest(severities.map(({ alerts }) => alerts))
  return severities.map(({ severity, alerts }) => ({
    text: SEVERITIES[severity] ?? severity,
    number: shown(alerts),
    part: alerts,
    whole,
    address: alertsWith('state=fired^severity' + (severity === '' ? 'ISEMPTY' : '=' + severity)),
  }))
}

function delivery({ refused, deliveries, period }: Overview): Row[] {
  return [
    {
      text: 'Calls refused in ' + String(period) + ' days',
      number: shown(refused),
      part: 0,
      whole: 0,
      address: listOf('refusal', 'ORDERBYDESClast_seen'),
    },
    { text: 'Deliveries that failed for good', ...counted(deliveries.dead, 'state=dead') },
    { text: 'Deliveries that will be tried again', ...counted(deliveries.retrying, 'state=retry') },
    { text: 'Deliveries that wait', ...counted(deliveries.waiting, 'stateINreceived,queued') },
  ]
}

function counted(deliveries: number, query: string): Omit<Row, 'text'> {
  return { number: shown(deliveries), part: 0, whole: 0, address: listOf('delivery', query) }
}

function cis({ fired, withoutCi }: Overview): Row[] {
  return [
    share('With CI', fired - withoutCi, fired),
    { ...share('Without CI', withoutCi, fired), address: alertsWith('cmdb_ciISEMPTY^ORDERBYDESCfired_at') },
  ]
}

function ended({ resolved, shortLived, averageMinutes }: Overview): Row[] {
  const minutes = averageMinutes === null ? 'none resolved' : shown(averageMinutes) + ' min'
  return [
    { text: 'Resolved', number: shown(resolved), part: 0, whole: 0 },
    { text: 'Open on average', number: minutes, part: 0, whole: 0 },
    {
      ...share('Ended within five minutes, untouched', shortLived, resolved),
      address: alertsWith('short_lived=true^ORDERBYDESCresolved_at'),
    },
  ]
}

function days({ days: all }: Overview): Row[] {
  const whole = largest(all.map(({ opened }) => opened))
  return all.map(({ day, opened, resolved }) => ({
    text: day,
    number: shown(opened) + ' fired, ' + shown(resolved) + ' resolved',
    part: opened,
    whole,
  }))
}

function rules({ rules: noisiest }: Overview): Row[] {
  const whole = largest(noisiest.map(({ alerts }) => alerts))
  return noisiest.map(({ rule, alerts, shortLived }) => ({
    text: rule === '' ? 'Without rule' : rule,
    number: shown(alerts) + (shortLived === 0 ? '' : ', ' + shown(shortLived) + ' short-lived'),
    part: alerts,
    whole,
    // A name may hold what a query would read as an operator, or run.
    address: !/^(?!\s*javascript:)[^^\r\n]*$/i.test(rule)
      ? undefined
      : alertsWith('rule' + (rule === '' ? 'ISEMPTY' : '=' + rule)),
  }))
}

function share(text: string, some: number, all: number): Row {
  const percent = all === 0 ? '' : ' (' + String(Math.round((100 * some) / all)) + ' %)'
  return { text, number: shown(some) + percent, part: some, whole: all }
}

function card(id: string, title: string, rows: readonly Row[]): HTMLElement {
  const heading = 'azmon-title-' + id
  const list =
    rows.length === 0
      ? element('p', {}, 'None.')
      : element('ul', { class: 'azmon-lines azmon-numbers' }, ...rows.map(line))
  return element(
    'section',
    { class: 'azmon-card', 'aria-labelledby': heading },
    element('h2', { id: heading }, title),
    list,
  )
}

function line({ text, number, part: some, whole, address }: Row): HTMLElement {
  const bar = element('span', { class: 'azmon-length', 'aria-hidden': 'true' })
  bar.style.width = whole === 0 ? '0' : String((100 * some) / whole) + '%'
  return element(
    'li',
    {},
    element('span', {}, address === undefined ? text : link(text, address)),
    ' ',
    element('b', {}, number),
    bar,
  )
}

function alertsWith(query: string): string {
  return listOf('alert', 'is_test=false^' + query)
}

function listOf(table: string, query: string): string {
  return 'x_secx_azmon_' + table + '_list.do?sysparm_query=' + encodeURIComponent(query)
}

function largest(numbers: readonly number[]): number {
  return Math.max(0, ...numbers)
}

function shown(number: number): string {
  return number.toLocaleString('en')
}

whenReady('Overview', () => {
  const again = button('azmon-load')
  onPress(again, 'azmon-said', 'Loading …', load)
  void press(again, 'azmon-said', 'Loading …', load)
})
