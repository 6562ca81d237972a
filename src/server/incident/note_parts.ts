import { splitText } from '../platform/cut.ts'

/**
 * Characters of one journal entry, as declared; more is known to be taken, but promised nowhere
 * (docs/facts/incident.md#columns).
 */
export const NOTE_SIZE = 4000

/** Entries that one note may become. */
const MOST_PARTS = 6

/** Ends the last entry of a note that is longer still. */
const LEFT_OUT = '… (the rest is left out; the delivery keeps the whole call)'

/** A work note as entries that fit the journal, each numbered when there are several; they end with a line, or else with a word. */
export function noteParts(note: string): string[] {
  if (note.length <= NOTE_SIZE) return [note]
  const parts: string[] = []
  let rest = note
  while (rest !== '' && parts.length < MOST_PARTS) {
    const [part, left] = splitAtLine(rest, ROOM)
    parts.push(part)
    rest = left
  }
  return parts.map((part, at) => {
    const isLast = at === parts.length - 1
    return `(${at + 1} of ${parts.length})\n${part}${isLast && rest !== '' ? `\n${LEFT_OUT}` : ''}`
  })
}

const ROOM = NOTE_SIZE - '(1 of 6)\n'.length - LEFT_OUT.length - 1

function splitAtLine(text: string, max: number): [string, string] {
  if (text.length <= max) return [text, '']
  const end = text.lastIndexOf('\n', max)
  return end > max / 2 ? [text.slice(0, end), text.slice(end + 1)] : splitText(text, max)
}
