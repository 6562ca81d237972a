import {
  button,
  call,
  type Caller,
  chosenCaller,
  element,
  fill,
  localTime,
  offerCallers,
  onPress,
  part,
  press,
  say,
  whenReady,
} from './page.ts'
import { HEADLINE, type Preview, show } from './preview_result.ts'

/** The answer of `GET /preview` (src/server/preview/routes.ts). */
interface Offers {
  deliveries: { number: string; received: string; outcome: string; rule: string }[]
  callers: Caller[]
  sample: string
  /** Name of the mapping rule that is tried; '' for none. */
  rule: string
}

const SAID = 'azmon-said'

let sample = ''

/** With the mapping rule that the page's address names: the button "Preview with this rule" leads here. */
function address(parameters: Record<string, string> = {}): string {
  const asked = new URLSearchParams(parameters)
  const rule = new URLSearchParams(window.location.search).get('sysparm_rule') ?? ''
  if (rule !== '') asked.set('rule', rule)
  const query = String(asked)
  return query === '' ? '/preview' : '/preview?' + query
}

async function offer(): Promise<void> {
  const offers = await call<Offers>('GET', address())
  sample = offers.sample
  offerCallers('body', offers.callers)
  const { rule } = offers
  fill(part('azmon-rule'), rule === '' ? '' : 'With the mapping rule “' + rule + '”, as if it were active.')
  const options = offers.deliveries.map(({ number, received, outcome, rule }) => {
    const words = [number, localTime(received), rule, outcome].filter((text) => text !== '')
    return element('option', { value: number }, words.join(' · '))
  })
  fill(
    pastChoice(),
    ...(options.length > 0 ? options : [element('option', { value: '' }, 'No deliveries yet')]),
  )
  say(SAID, '', 'good')
}

/** What was asked folds away, and the result's headline gets the focus: it is below the fold otherwise. */
async function preview(asked: string, parameters: Record<string, string> = {}): Promise<void> {
  fill(part('azmon-result'))
  const found = await call<Preview>('POST', address(parameters), asked)
  say(SAID, '', 'good')
  fill(part('azmon-result'), ...show(found))
  ;(part('azmon-asked') as HTMLDetailsElement).open = false
  part('azmon-result').scrollIntoView()
  part(HEADLINE).focus({ preventScroll: true })
}

async function previewPast(): Promise<void> {
  const { value } = pastChoice()
  if (value === '') throw new Error('There are no deliveries yet. Paste a body, or insert a sample.')
  await preview(JSON.stringify({ delivery: value }))
}

async function previewBody(): Promise<void> {
  const { value } = bodyField()
  if (value.trim() === '') throw new Error('The body is empty. Paste one, or insert a sample.')
  const caller = chosenCaller('body')
  await preview(value, caller === '' ? {} : { caller })
}

function pastChoice(): HTMLSelectElement {
  return part('azmon-past') as HTMLSelectElement
}

function bodyField(): HTMLTextAreaElement {
  return part('azmon-body') as HTMLTextAreaElement
}

whenReady('Preview', () => {
  onPress(button('azmon-preview-past'), SAID, 'Looking …', previewPast)
  onPress(button('azmon-preview-body'), SAID, 'Looking …', previewBody)
  button('azmon-sample').addEventListener('click', () => {
    bodyField().value = sample
    bodyField().focus()
  })
  void press(button('azmon-preview-past'), SAID, 'Reading the last deliveries …', offer)
})
