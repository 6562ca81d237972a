import type { AzureAlert, Fact } from '../azure/alert.ts'
import type { News } from '../incident/notes.ts'
import { sha256Hex } from '../platform/glide.ts'

/**
 * What the work notes of an alert's incident hold of its calls already, as it is kept on the alert (column `noted`):
 * hashes of the messages, and of the facts of the latest call.
 */
export interface Noted {
  messages: string[]
  facts: string[]
}

/** Hashes that are kept. A hash is 16 hex digits long: with quotes and commas they fit the column of 4000 characters. */
const MAX_MESSAGES = 60
const MAX_FACTS = 100

/** A value that was measured anew is news, even when it is the same as before. */
const READINGS = ['Measured', 'Value']

/** Null for an alert of an earlier version of the app, which kept nothing: then everything counts as new. */
export function readNoted(text: string | null): Noted | null {
  if (!text) return null
  try {
    const { messages, facts } = JSON.parse(text) as Partial<Noted>
    return Array.isArray(messages) && Array.isArray(facts) ? { messages, facts } : null
  } catch {
    return null
  }
}

/** The message of a call unless it was noted, and the facts that the call before did not have. */
export function newsOf(alert: Pick<AzureAlert, 'message' | 'facts'>, noted: Noted | null): News {
  const isKnown = noted?.messages.includes(messageHash(alert.message)) ?? false
  const isNew = (fact: Fact) => READINGS.includes(fact.label) || !noted?.facts.includes(factHash(fact))
  return { message: isKnown ? '' : alert.message, facts: alert.facts.filter(isNew) }
}

/** What is noted once a call was. `latest`: no newer call came before, so its facts are those that later ones differ from. */
export function notedWith(
  alert: Pick<AzureAlert, 'message' | 'facts'>,
  noted: Noted | null,
  latest = true,
): string {
  const before = noted?.messages ?? []
  const own = alert.message === '' ? [] : [messageHash(alert.message)]
  const messages = [...before.filter((hash) => !own.includes(hash)), ...own].slice(-MAX_MESSAGES)
  const facts = latest ? alert.facts.slice(0, MAX_FACTS).map(factHash) : (noted?.facts ?? [])
  return JSON.stringify({ messages, facts })
}

/** The same for a message that only differs in white space. */
export function messageHash(message: string): string {
  return short(message.replace(/\s+/g, ' ').trim())
}

function factHash({ label, value }: Fact): string {
  return short(`${label}\n${value}`)
}

function short(text: string): string {
  return sha256Hex(text).slice(0, 16)
}
