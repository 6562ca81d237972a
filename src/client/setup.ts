import {
  button,
  call,
  type Caller,
  chosenCaller,
  element,
  fill,
  link,
  localTime,
  offerCallers,
  onPress,
  part,
  press,
  say,
  whenReady,
} from './page.ts'

type State = 'ok' | 'todo' | 'wrong' | 'unknown'

/** `CheckResult` in src/server/admin/check.ts. */
interface Line {
  id: string
  title: string
  state: State
  found: string
  next: string
  link: { text: string; address: string } | null
}

interface Summary {
  state: State
  text: string
}

/** `OfferLine` in src/server/admin/offers.ts. */
interface Offer {
  id: string
  text: string
  isGenuine: boolean | null
}

/** `Acceptance` in src/server/admin/offers.ts. */
interface Acceptance {
  isAccepted: boolean
  text: string
  filled: string[]
  next: string
}

/** The answer of `GET /setup` (src/server/admin/setup.ts). */
interface SetUp {
  address: { host: string; path: string }
  summary: Summary
  offers: Offer[]
  callers: Caller[]
  sections: { id: string; state: State; lines: Line[] }[]
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
  for (const { id, state, lines } of setUp.sections) {
    title(id, state)
    const open = lines.filter((line) => line.state !== 'ok')
    const done = lines.filter((line) => line.state === 'ok')
    fill(place(id), ...list(open), ...folded(id, done))
  }
  showOffers(setUp.offers)
  offerCallers('keys', setUp.callers)
  offerCallers('test', setUp.callers)
  tell('azmon-summary', setUp.summary)
}

function showOffers(offers: readonly Offer[]): void {
  part('azmon-offers').hidden = offers.length === 0
  fill(place('offers'), ...offers.map(offered))
  part('azmon-genuine').hidden = offers.every(({ isGenuine }) => isGenuine === true)
}

function offered({ id, text, isGenuine }: Offer): HTMLElement {
  const made = element('button', { type: 'button' }, 'Accept')
  onPress(made, 'azmon-said-offers', 'Fetching the keys of that tenant and verifying …', () => accept(id))
  const state = isGenuine === true ? 'Signed by Microsoft.' : 'Its signature is not verified yet.'
  return element(
    'li',
    {},
    element('div', {}, withLocalTimes(text) + ' Is this yours?'),
    element('div', {}, state),
    element('div', { class: 'azmon-bar' }, made),
  )
}

async function accept(offer: string): Promise<void> {
  const { isAccepted, text, filled, next } = await call<Acceptance>(
    'POST',
    '/setup/offers/accept',
    JSON.stringify({ offer }),
  )
  await check()
  const settings = filled.length === 0 ? [] : ['Filled in: ' + filled.join('; ') + '.']
  say('azmon-said-offers', [text, ...settings, next].join(' ').trim(), isAccepted ? 'good' : 'bad')
}

async function verifyOffers(): Promise<void> {
  const { faults } = await call<{ faults: string[] }>('POST', '/setup/offers')
  await check()
  if (faults.length > 0) say('azmon-said-offers', faults.join(' '), 'bad')
  else
    say(
      'azmon-said-offers',
      'For a day, calls that Microsoft signed are told from others, and others take no place from them. If yours is not here, press Test in Azure again.',
      'good',
    )
}

/** Adds the state to a step's title. */
function title(id: string, state: State): void {
  const heading = part('azmon-title-' + id)
  heading.querySelector('.azmon-state')?.remove()
  heading.append(' ', badge(state))
}

/** What is OK needs nobody, and folds away. It stays open if it was. */
function folded(id: string, lines: readonly Line[]): HTMLElement[] {
  if (lines.length === 0) return []
  const isOpen = place(id).querySelector('details')?.open ?? false
  const names = lines.map((line) => line.title).join(', ')
  return [
    element(
      'details',
      isOpen ? { open: 'open' } : {},
      element('summary', {}, element('b', {}, '✓ ' + String(lines.length) + ' OK'), ': ' + names),
      ...list(lines),
    ),
  ]
}

function list(lines: readonly Line[]): HTMLElement[] {
  return lines.length === 0 ? [] : [element('ul', { class: 'azmon-lines' }, ...lines.map(item))]
}

function item(line: Line): HTMLElement {
  return element(
    'li',
    { 'data-check': line.id, 'data-state': line.state },
    element('div', { class: 'azmon-check' }, element('b', {}, line.title), ' ', badge(line.state)),
    element('div', {}, withLocalTimes(line.found)),
    ...(line.next === '' ? [] : [element('div', {}, element('b', {}, 'Next: '), line.next)]),
    ...(line.link ? [element('div', {}, link(line.link.text, line.link.address))] : []),
  )
}

function badge(state: State): HTMLElement {
  const { icon, word } = STATES[state]
  return element(
    'span',
    { class: 'azmon-state azmon-state-' + state },
    element('span', { 'aria-hidden': 'true' }, icon + ' '),
    word,
  )
}

function withLocalTimes(text: string): string {
  return text.replace(/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, localTime)
}

async function fetchKeys(): Promise<void> {
  const { tried, faults } = await call<{ tried: string[]; faults: string[] }>(
    'POST',
    '/setup/keys',
    JSON.stringify({ caller: chosenCaller('keys') }),
  )
  await check()
  if (faults.length > 0) say('azmon-said-keys', faults.join(' '), 'bad')
  else if (tried.length > 0) say('azmon-said-keys', 'The signing keys were fetched.', 'good')
  else
    say(
      'azmon-said-keys',
      'Nothing was fetched: the tenant is not set, or the key set cannot be written.',
      'bad',
    )
}

async function test(): Promise<void> {
  fill(place('test'))
  const { summary, steps } = await call<{ summary: Summary; steps: Line[] }>(
    'POST',
    '/setup/test',
    JSON.stringify({ caller: chosenCaller('test') }),
  )
  fill(place('test'), ...list(steps))
  tell('azmon-said-test', summary)
}

function tell(line: string, { state, text }: Summary): void {
  say(line, text, state === 'wrong' ? 'bad' : state === 'ok' ? 'good' : 'warn')
}

/** The command is deprecated, and the only one that needs no secure context. */
interface OlderDocument {
  execCommand(command: 'copy'): boolean
}

async function copy(): Promise<void> {
  const { value } = addressField()
  try {
    await navigator.clipboard.writeText(value)
  } catch {
    copySelected()
  }
  say('azmon-said-address', 'The address was copied.', 'good')
}

/** Where the clipboard is not allowed, or the page is no secure context. Selecting moves the focus. */
function copySelected(): void {
  addressField().select()
  if (!(document as OlderDocument).execCommand('copy'))
    throw new Error('The address could not be copied. It is selected: press Ctrl+C.')
  button('azmon-copy').focus()
}

function addressField(): HTMLInputElement {
  return part('azmon-address') as HTMLInputElement
}

function place(id: string): HTMLElement {
  return part('azmon-lines-' + id)
}

whenReady('Set up', () => {
  onPress(button('azmon-check'), 'azmon-summary', 'Checking …', check)
  onPress(button('azmon-keys'), 'azmon-said-keys', 'Fetching the signing keys …', fetchKeys)
  onPress(button('azmon-genuine'), 'azmon-said-offers', 'Fetching the keys …', verifyOffers)
  onPress(button('azmon-test'), 'azmon-said-test', 'Sending a test alert …', test)
  onPress(button('azmon-copy'), 'azmon-said-address', 'Copying …', copy)
  void press(button('azmon-check'), 'azmon-summary', 'Checking …', check)
})
