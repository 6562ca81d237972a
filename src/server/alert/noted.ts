import type { AzureAlert, Fact } from '../azure/alert.ts'
import type { News } from '../incident/notes.ts'
import { sha256Hex } from '../platform/glide.ts'

/**
 * What the work notes of an alert's incident hold already (column `noted`): hashes of the messages of all calls, and of
 * the facts of the latest call.
 */
export interface KnownNotes {
  messages: string[]
  facts: string[]
}

/** Hashes that are kept. A hash is 16 hex digits long: with quotes and commas they fit the column of 4000 characters. */
const MAX_MESSAGES = 60
const MAX_FACTS = 100

/** Labels of measured values: a value is news each time it is measured, even when it is the same as before. */
const READINGS = ['Measured', 'Value']

/** Null for an alert of an earlier version of the app, which kept nothing: then everything counts as new. */
export function readNoted(text: string | null): KnownNotes | null {
  if (!text) return null
  try {
    const { messages, facts } = JSON.parse(text) as Partial<KnownNotes>
    return Array.isArray(messages) && Array.isArray(facts) ? { messages, facts } : null
  } catch {
    return null
  }
}

/** The message of a call unless it was noted, and the facts that the call before did not have. */
export function newsOf(alert: Pick<AzureAlert, 'message' | 'facts'>, noted: KnownNotes | null): News {
  const isKnown = noted?.messages.includes(messageHash(alert.message)) ?? false
  const isNew = (fact: Fact) => READINGS.includes(fact.label) || !noted?.facts.includes(factHash(fact))
  return { message: isKnown ? '' : alert.message, facts: alert.facts.filter(isNew) }
}

/** The column `noted` after a call. `isLatest`: no newer call came before, so later calls are compared with its facts. */
export function notedWith(
  alert: Pick<AzureAlert, 'message' | 'facts'>,
  noted: KnownNotes | null,
  isLatest = true,
): string {
  const before = noted?.messages ?? []
  const own = alert.message === '' ? [] : [messageHash(alert.message)]
  const messages = [...before.filter((hash) => !own.includes(hash)), ...own].slice(-MAX_MESSAGES)
  const facts = isLatest ? alert.facts.slice(0, MAX_FACTS).map(factHash) : (noted?.facts ?? [])
  return JSON.stringify({ messages, facts })
}

/** Hash of a message; white space does not matter. */
export function messageHash(message: string): string {
  return short(message.replace(/\s+/g, ' ').trim())
}

function factHash({ label, value }: Fact): string {
  return short(`${label}\n${value}`)
}

function short(text: string): string {
  return sha256Hex(text).slice(0, 16)
}
