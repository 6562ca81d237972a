/** The entries of a list in a text, trimmed, without the empty ones. */
export function entriesOf(text: string, separator: string | RegExp = ','): string[] {
  return text
    .split(separator)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
}
