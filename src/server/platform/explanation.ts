import { cut, CUT_MARK } from './cut.ts'
import { plainText } from './plain_text.ts'

/** Characters of the column. */
const SIZE = 4000

/** Characters at the beginning that are kept: they say why the alert has its incident. */
const BEGINNING = 2000

/** Stands where lines were left out. */
const GAP = CUT_MARK.trim()

/**
 * An alert's explanation with further sentences, as plain text; the same sentences are not added twice in a row. What does not fit is left out of the
 * middle: an alert that comes and goes for months must crowd out neither why it has an incident nor what became of it
 * last.
 */
export function explained(before: string, further: string): string {
  const sentences = plainText(further)
  const text = before.endsWith(sentences) ? before : `${before}\n${sentences}`.trim()
  if (text.length <= SIZE) return text
  const lines = text.split('\n').filter((line) => line !== GAP)
  const gap = lines.findIndex((_, at) => lengthOf(lines.slice(0, at + 1)) > BEGINNING)
  while (lines.length > gap + 1 && lengthOf(lines) + GAP.length >= SIZE) lines.splice(gap, 1)
  lines.splice(gap, 0, GAP)
  return cut(lines.join('\n'), SIZE)
}

function lengthOf(lines: readonly string[]): number {
  return lines.join('\n').length
}
