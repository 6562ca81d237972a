import { cut, CUT_MARK } from '../platform/cut.ts'
import { plainText } from '../platform/text.ts'

/**
 * An alert's explanation with further sentences, as plain text; the same sentences are not added twice in a row. What does
 * not fit the column is left out of the middle: after months of events people still read why the alert has its incident,
 * and what happened last.
 */
export function explained(before: string, further: string): string {
  const sentences = plainText(further)
  const text = before.endsWith(sentences) ? before : `${before}\n${sentences}`.trim()
  if (text.length <= EXPLANATION) return text
  const lines = text.split('\n').filter((line) => line !== GAP)
  const gap = lines.findIndex((_, at) => lengthOf(lines.slice(0, at + 1)) > KEPT_BEGINNING)
  while (lines.length > gap + 1 && lengthOf(lines) + GAP.length >= EXPLANATION) lines.splice(gap, 1)
  lines.splice(gap, 0, GAP)
  return cut(lines.join('\n'), EXPLANATION)
}

/** The column `explanation` with further sentences; no column for none. */
export function explanationColumn(before: string, further: string): Record<string, string> {
  return further === '' ? {} : { explanation: explained(before, further) }
}

/** Characters of the column. */
const EXPLANATION = 4000

/** Characters at the beginning that are always kept. */
const KEPT_BEGINNING = 2000

/** Stands where lines were left out. */
const GAP = CUT_MARK.trim()

function lengthOf(lines: readonly string[]): number {
  return lines.join('\n').length
}
