/**
 * Shared by the app's pages. They run among the platform's own scripts, whose Prototype library replaces
 * `Array.from`, and are put through Jelly, to which `$` before a brace or bracket means a script of its own: neither
 * occurs here (docs/facts/packaging.md#pages; `tools/check/pages.ts`).
 */

const API = '/api/x_secx_azmon/secure_export'

type Content = Node | string

/** Starts a page once its HTML is there: the platform may run the script before it has read that. */
export function whenReady(title: string, start: () => void): void {
  const begin = (): void => {
    document.title = title + ' – Secure Export for Azure Monitor'
    start()
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin)
  else begin()
}

/** An element with attributes. Text in the content becomes text, never markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly Content[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const name of Object.keys(attributes)) made.setAttribute(name, attributes[name] ?? '')
  for (const piece of content) made.appendChild(nodeOf(piece))
  return made
}

/** A link within this instance. Any other address gives plain text. */
export function link(text: string, address: string): Content {
  return /^[a-z0-9_]+\.do(\?|$)/i.test(address) ? element('a', { href: address }, text) : text
}

/** The element of the page's own HTML that has this id. */
export function part(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (found === null) throw new Error('The page has no part ' + id)
  return found
}

export function button(id: string): HTMLButtonElement {
  return part(id) as HTMLButtonElement
}

/** Replaces the content of an element. */
export function fill(place: HTMLElement, ...content: readonly Content[]): void {
  place.textContent = ''
  for (const piece of content) place.appendChild(nodeOf(piece))
}

/** Shows a message in a status line, which screen readers read out. An empty text clears it. */
export function say(line: string, text: string, kind: 'good' | 'warn' | 'bad' | 'busy'): void {
  const place = part(line)
  place.className = text === '' ? 'azmon-said' : 'azmon-said azmon-' + kind
  place.textContent = text
}

/**
 * Calls the app's own API as the user who is logged in. Resolves with the result; rejects with an Error whose message can
 * be shown.
 */
export async function call<Result>(method: 'GET' | 'POST', path: string, body = '{}'): Promise<Result> {
  const headers: Record<string, string> = { Accept: 'application/json', 'X-UserToken': sessionToken() }
  if (method === 'POST') headers['Content-Type'] = 'application/json'
  let response: Response
  try {
    response = await fetch(API + path, method === 'POST' ? { method, headers, body } : { method, headers })
  } catch {
    throw new Error('The instance could not be reached. Check your connection and try again.')
  }
  const answer = await readAnswer(response)
  if (!response.ok) throw new Error(wordsFor(response.status, answer))
  return answer['result'] as Result
}

/**
 * Does the work when a button is pressed. Meanwhile the status line says `busy`; an error is shown there. A button that
 * was disabled would lose the focus, so that it is only marked, and does nothing.
 */
export function onPress(
  pressed: HTMLButtonElement,
  line: string,
  busy: string,
  work: () => Promise<void>,
): void {
  pressed.addEventListener('click', () => void press(pressed, line, busy, work))
}

/** The same at once, as if the button were pressed. */
export async function press(
  pressed: HTMLButtonElement,
  line: string,
  busy: string,
  work: () => Promise<void>,
): Promise<void> {
  if (pressed.getAttribute('aria-disabled') === 'true') return
  pressed.setAttribute('aria-disabled', 'true')
  say(line, busy, 'busy')
  try {
    await work()
  } catch (error) {
    say(line, error instanceof Error ? error.message : String(error), 'bad')
  } finally {
    pressed.removeAttribute('aria-disabled')
  }
}

/** A caller to choose: a row of the table Callers, or '' for that of the settings. */
export interface Caller {
  id: string
  name: string
}

/** Offers the callers in a choice of the page, which stays hidden where there is only one. */
export function offerCallers(choice: string, callers: readonly Caller[]): void {
  const select = callerChoice(choice)
  const { value } = select
  fill(select, ...callers.map(({ id, name }) => element('option', { value: id }, name)))
  if (callers.some(({ id }) => id === value)) select.value = value
  part('azmon-' + choice + '-choice').hidden = callers.length < 2
}

/** The sys_id of the caller that was chosen; '' for that of the settings. */
export function chosenCaller(choice: string): string {
  return callerChoice(choice).value
}

function callerChoice(choice: string): HTMLSelectElement {
  return part('azmon-' + choice + '-caller') as HTMLSelectElement
}

/** A date and time for people, in the browser's time zone; any other text stays as it is. */
export function localTime(iso: string): string {
  const time = new Date(iso)
  return isNaN(time.getTime()) ? iso : time.toLocaleString()
}

function nodeOf(piece: Content): Node {
  return typeof piece === 'string' ? document.createTextNode(piece) : piece
}

function sessionToken(): string {
  return (window as unknown as { g_ck?: string }).g_ck ?? ''
}

async function readAnswer(response: Response): Promise<Record<string, unknown>> {
  try {
    const answer: unknown = await response.json()
    return typeof answer === 'object' && answer !== null ? (answer as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

function wordsFor(status: number, answer: Record<string, unknown>): string {
  if (status === 401) return 'You are no longer logged in. Log in again, then reload this page.'
  if (status === 403) return 'Your user may not do this: it needs the role x_secx_azmon.admin.'
  if (status === 404) return 'This no longer exists. Reload this page.'
  if (status === 413) return 'The body is larger than the settings allow.'
  const own = (answer['result'] as { message?: unknown } | undefined)?.message
  if (typeof own === 'string' && own !== '') return own
  const stated = answer['error'] as { message?: unknown; detail?: unknown } | undefined
  const said = [stated?.message, stated?.detail].filter((text) => typeof text === 'string' && text !== '')
  return (
    'The instance answered with ' + String(status) + (said.length > 0 ? ': ' + said.join(': ') : '') + '.'
  )
}
