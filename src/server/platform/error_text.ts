/**
 * The text of whatever was thrown. Never throws itself: an exception of the platform may refuse each of its own readers,
 * `toString` as well as `message` (docs/facts/limits.md#unreadable-errors). The only place that turns an
 * error into text.
 */
export function errorText(thrown: unknown): string {
  const text = readSafely(() => String(thrown))
  const isPlain = text === '' || text.startsWith('[object ')
  return (
    (isPlain && readSafely(() => String((thrown as { message?: unknown }).message ?? ''))) ||
    text ||
    UNREADABLE
  )
}

const UNREADABLE = 'an error that cannot be read'

function readSafely(read: () => string): string {
  try {
    return read()
  } catch {
    return ''
  }
}
