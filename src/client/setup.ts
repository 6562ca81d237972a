import { button, call, element, fill, link, localTime, onPress, part, press, say, whenReady } from './page.ts'

type State = 'ok' | 'todo' | 'wrong' | 'unknown'

/** The answer of `GET /setup` (`CheckResult` in src/server/admin/check.ts). */
interface Line {
  id: string
  title: string
  state: State
  found: string
  next: string
  link: { text: string; address: string } | null
}

interface SetUp {
  address: { host: string; path: string }
  sections: { title: string; lines: Line[] }[]
}

const STATES: Record<State, { icon: string; word: string }> = {
  ok: { icon: '✓', word: 'OK' },
  todo: { icon: '●', word: 'To do' },
  wrong: { icon: '✕', word: 'Wrong' },
  unknown: { icon: '?', word: 'Not known' },
}

async function check(): Promise<void> {
  const setUp = await call<SetUp>('GET', '/setup')
  addressField().value = (setUp.address.host || window.location.origin) + setUp.address.path
  fill(part('azmon-sections'), ...setUp.sections.map(({ title, lines }) => section(title, lines)))
  const all = setUp.sections.flatMap(({ lines }) => lines)
  say(summary(all), all.some(({ state }) => state === 'wrong') ? 'bad' : 'good')
}

function summary(lines: readonly Line[]): string {
  const count = (state: State): string => String(lines.filter((line) => line.state === state).length)
  const open: State[] = ['wrong', 'todo', 'unknown']
  const parts = open
    .filter((state) => count(state) !== '0')
    .map((state) => count(state) + ' ' + STATES[state].word.toLowerCase())
  if (parts.length === 0) return 'All ' + String(lines.length) + ' checks are OK.'
  return String(lines.length) + ' checks: ' + [count('ok') + ' OK', ...parts].join(', ') + '.'
}

function section(title: string, lines: readonly Line[]): HTMLElement {
  const id = 'azmon-' + title.toLowerCase().replace(/[^a-z]+/g, '-')
  return element(
    'section',
    { 'aria-labelledby': id },
    element('h2', { id }, title),
    element(
      'table',
      { class: 'azmon-checks', 'aria-labelledby': id },
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          ...['Check', 'State', 'Found'].map((text) => element('th', { scope: 'col' }, text)),
        ),
      ),
      element('tbody', {}, ...lines.map(row)),
    ),
  )
}

function row(line: Line): HTMLElement {
  const { icon, word } = STATES[line.state]
  const badge = element(
    'span',
    { class: 'azmon-state azmon-state-' + line.state },
    element('span', { 'aria-hidden': 'true' }, icon + ' '),
    word,
  )
  const found: Node[] = [element('div', {}, withLocalTimes(line.found))]
  if (line.next !== '')
    found.push(element('div', { class: 'azmon-next' }, element('b', {}, 'Next: '), line.next))
  if (line.link) found.push(element('div', {}, link(line.link.text, line.link.address)))
  return element(
    'tr',
    { 'data-check': line.id, 'data-state': line.state },
    element('th', { scope: 'row' }, line.title),
    element('td', {}, badge),
    element('td', {}, ...found),
  )
}

function withLocalTimes(text: string): string {
  return text.replace(/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, localTime)
}

async function fetchKeys(): Promise<void> {
  const { tried, faults } = await call<{ tried: string[]; faults: string[] }>('POST', '/setup/keys')
  await check()
  if (faults.length > 0) say(faults.join(' '), 'bad')
  else if (tried.length === 0)
    say('Nothing was fetched: the tenant is not set, or the key set cannot be written.')
}

async function test(): Promise<void> {
  fill(part('azmon-steps'))
  const { passed, steps } = await call<{ passed: boolean; steps: Line[] }>('POST', '/setup/test')
  fill(part('azmon-steps'), section('Test alert', steps))
  say(
    passed ? 'The test alert passed all steps.' : 'The test alert failed: see its steps.',
    passed ? 'good' : 'bad',
  )
}

/** The command is deprecated, and the only one that needs no secure context. */
interface OlderDocument {
  execCommand(command: 'copy'): boolean
}

async function copy(): Promise<void> {
  const field = addressField()
  field.select()
  try {
    await navigator.clipboard.writeText(field.value)
  } catch {
    // The clipboard is not allowed, or the page is no secure context: the older command needs neither.
    if (!(document as OlderDocument).execCommand('copy'))
      throw new Error('The address could not be copied. It is selected: press Ctrl+C.')
  }
  say('The address was copied.')
}

function addressField(): HTMLInputElement {
  return part('azmon-address') as HTMLInputElement
}

whenReady('Set up', () => {
  onPress(button('azmon-check'), 'Checking …', check)
  onPress(button('azmon-keys'), 'Fetching the signing keys …', fetchKeys)
  onPress(button('azmon-test'), 'Sending a test alert …', test)
  onPress(button('azmon-copy'), 'Copying …', copy)
  void press(button('azmon-check'), 'Checking …', check)
})
