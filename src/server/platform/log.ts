import { gs } from '@servicenow/glide'

/** A line in the system log. Never throws: what is logged is never worth an answer or a record. */
export function logError(text: string): void {
  try {
    gs.error(text)
  } catch {
    return
  }
}

/** The same, of what went well. */
export function logInfo(text: string): void {
  try {
    gs.info(text)
  } catch {
    return
  }
}

/** The same, for what goes on all the same. */
export function logWarning(text: string): void {
  try {
    gs.warn(text)
  } catch {
    return
  }
}
