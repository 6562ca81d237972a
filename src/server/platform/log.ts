import { gs } from '@servicenow/glide'

/** A line in the system log; the three of them never throw, since a refused line is not worth an answer or a record. */
export function logError(text: string): void {
  safely(() => gs.error(text))
}

/** For what failed while the work goes on. */
export function logWarning(text: string): void {
  safely(() => gs.warn(text))
}

export function logInfo(text: string): void {
  safely(() => gs.info(text))
}

/**
 * Does one part of a job's work. An exception is logged after `what` and ends this part only; the result is false then.
 * Never throws.
 */
export function attempt(what: string, part: () => void): boolean {
  try {
    part()
    return true
  } catch (error) {
    logError(`${what}: ${errorText(error)}`)
    return false
  }
}

/**
 * The text of whatever was thrown; the only place that turns an error into text. Never throws itself: an exception of the
 * platform may refuse its readers, `toString` as well as `message` (docs/facts/limits.md#unreadable-errors).
 */
export function errorText(thrown: unknown): string {
  const text = readSafely(() => String(thrown))
  const saysNothing = text === '' || text.startsWith('[object ')
  return (
    (saysNothing &&
      readSafely(() => String((thrown as { message?: { toString(): string } }).message ?? ''))) ||
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

function safely(write: () => void): void {
  try {
    write()
  } catch {
    return
  }
}
