import { RESTMessageV2 } from '@servicenow/glide/sn_ws'
import { errorText } from '../platform/log.ts'
import { type JsonObject, parseObject } from './json_object.ts'
import { shown } from './shown.ts'

/**
 * Milliseconds, for reading; connecting has the platform's own limit
 * (docs/facts/rest.md#outbound-time-limits).
 */
const TIMEOUT = 5000
/** Characters. Entra's documents have less than 32 000. */
const MAX_BODY = 262144

/** Why something could not be had: `fault` in our own words, for viewers; `detail` with what others said, for admins and the log. */
export interface Fault {
  fault: string
  detail: string
}

/** GETs a JSON object. `what` is the name of it in a fault. */
export function fetchObject(url: string, what: string): { object: JsonObject } | Fault {
  try {
    const message = new RESTMessageV2()
    message.setEndpoint(url)
    message.setHttpMethod('get')
    message.setRequestHeader('Accept', 'application/json')
    message.setHttpTimeout(TIMEOUT)
    const response = message.execute()
    const status = Number(response.getStatusCode())
    if (response.haveError()) {
      const said = shown(String(response.getErrorMessage()), 200)
      return failed(what, url, status >= 300 ? `HTTP status ${status}` : NO_ANSWER, said)
    }
    if (status !== 200) return failed(what, url, `HTTP status ${status}`)
    const body = String(response.getBody() ?? '')
    if (body === '' || body.length > MAX_BODY)
      return failed(what, url, `the answer is empty or longer than ${MAX_BODY} characters`)
    const object = parseObject(body)
    return object ? { object } : failed(what, url, 'the answer is not a JSON object')
  } catch (error) {
    return failed(what, url, NO_ANSWER, shown(errorText(error), 200))
  }
}

const NO_ANSWER = 'no answer from the login host'

function failed(what: string, url: string, why: string, said = ''): Fault {
  const fault = `the ${what} could not be fetched: ${why}`
  return { fault, detail: `${fault} (${url}${said === '' ? '' : `: ${said}`})` }
}
