import type { RESTAPIRequest, RESTAPIResponse } from '@servicenow/glide/sn_ws_int'
import type { Expectation } from './expectation.ts'
import { RECORDS } from './records.ts'
import { SYSTEM } from './system.ts'

/** `GET /run`, for administrators: looks at each expectation on this instance. Leaves no record. */
export function run(_request: RESTAPIRequest, response: RESTAPIResponse): void {
  response.setStatus(200)
  response.setBody([...RECORDS, ...SYSTEM].map(judged))
}

function judged({ subject, expected, source, look }: Expectation): Record<string, string> {
  return { subject, expected, source, found: found(look) }
}

function found(look: () => string): string {
  try {
    return look()
  } catch (error) {
    return `threw ${textOf(error)}`
  }
}

/** An exception of the platform may refuse to be read. */
function textOf(error: unknown): string {
  try {
    return String(error)
  } catch {
    return 'something that cannot be read'
  }
}
