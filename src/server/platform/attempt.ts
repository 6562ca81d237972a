import { errorText } from './error_text.ts'
import { logError } from './log.ts'

/**
 * Does one part of a job's work. An exception is logged after `what` and ends this part only: the parts after it go on.
 * False then. Never throws.
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
