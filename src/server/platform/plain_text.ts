import { cleanText } from './clean_text.ts'
import { cut } from './cut.ts'

/**
 * A text as it may be written to any field: what the platform would run or interpret reads the same to people and is only
 * text to the platform (docs/facts/servicenow.md#journal-markup,
 * docs/facts/servicenow.md#scripts-in-query-values). `[code]` makes HTML of what follows in a journal,
 * `@[sys_id:name]` mentions a user and mails them, a value that begins with `javascript:` is run as a script
 * where it gets into a filter. Idempotent; never longer than the text. No two neighbours in a pattern match
 * the same character, so that the work grows with the length of the text and no faster.
 */
export function plainText(text: string): string {
  return cleanText(text)
    .replace(/\[(\s*(?:\/\s*)?code\s*)\]/gi, '($1)')
    .replace(/(@\s*)\[([^[\]\n]*)\]/g, '$1($2)')
    .replace(/(@\s*)\[/g, '$1(')
    .replace(/^javascript[\s:]*:/i, (start) => start.replace(/:/g, ' '))
    .trimEnd()
}

/** The fields of a record, each as it may be written. */
export function plainFields(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, plainText(value)]))
}

/** A text for people as it may be written to a column of `max` characters. */
export function columnText(text: string, max: number): string {
  return cut(plainText(text), max)
}

/**
 * JSON that holds what the platform would interpret only in escapes: it reads as plain text and parses to exactly the
 * same value. The brackets of JSON itself stand before neither `code` nor a slash, and behind no `@`.
 */
export function plainJson(value: unknown): string {
  return JSON.stringify(value)
    .replace(/\[(?=\s*(?:\/\s*)?code)/gi, '\\u005b')
    .replace(/(@\s*)\[/g, '$1\\u005b')
}
