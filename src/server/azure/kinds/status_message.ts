import { type Fields, fieldsOf } from '../fields.ts'
import { parseJson } from '../json.ts'
import { cleanText } from '../../platform/text.ts'

const MAX_JSON = 100_000
const MAX_WORDS = 2000
const MAX_DETAILS = 5

/**
 * What `properties.statusMessage` of an activity log event says in words: `AllocationFailed: We do not have sufficient
 * capacity.`, with what it gives as details on lines of their own. It is text, or JSON as text with the error that the
 * resource provider returned; the body that a successful operation returned is no message. '' when it says nothing.
 */
export function statusMessage(properties: Fields): string {
  const sent = properties.raw('statusMessage')
  if (typeof sent !== 'string') return errorInWords(sent)
  const parsed = /^\s*[{[]/.test(sent) && sent.length <= MAX_JSON ? parseJson(sent) : null
  return parsed?.ok === true ? errorInWords(parsed.value) : cleanText(sent, MAX_WORDS)
}

function errorInWords(value: unknown): string {
  const outer = fieldsOf(value)
  const error = outer.raw('error') === undefined ? outer : outer.object('error')
  const details = error.list('details').slice(0, MAX_DETAILS).map(fieldsOf).map(oneError)
  return cleanText(
    [oneError(error), ...details]
      .filter((words, at, all) => words !== '' && all.indexOf(words) === at)
      .join('\n'),
    MAX_WORDS,
  )
}

function oneError(error: Fields): string {
  const [code, message] = [error.text('code', 200), error.block('message', MAX_WORDS)]
  return message === '' ? '' : [code, message].filter((part) => part !== '').join(': ')
}
