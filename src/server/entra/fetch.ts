import { RESTMessageV2 } from '@servicenow/glide/sn_ws'
import { errorText } from '../error_text.ts'
import { parseObject, type JsonObject } from './json_object.ts'
import { shown } from './shown.ts'

/** Milliseconds, for reading; connecting has the platform's own limit (facts/servicenow-platform.md C). */
const TIMEOUT = 5000
/** Characters. Entra's documents have less than 32 000. */
const MAX_BODY = 262144

/** GETs a JSON object. A fault says what went wrong in words that may be logged and stored. */
export function fetchObject(url: string): { object: JsonObject } | { fault: string } {
  try {
    const message = new RESTMessageV2()
    message.setEndpoint(url)
    message.setHttpMethod('get')
    message.setRequestHeader('Accept', 'application/json')
    message.setHttpTimeout(TIMEOUT)
    const response = message.execute()
    if (response.haveError()) return { fault: `${url}: ${shown(String(response.getErrorMessage()), 200)}` }
    if (response.getStatusCode() !== 200) return { fault: `${url}: HTTP status ${response.getStatusCode()}` }
    return readBody(url, String(response.getBody() ?? ''))
  } catch (error) {
    return { fault: `${url}: ${shown(errorText(error), 200)}` }
  }
}

function readBody(url: string, body: string): { object: JsonObject } | { fault: string } {
  if (body === '' || body.length > MAX_BODY)
    return { fault: `${url}: the answer is empty or longer than ${MAX_BODY} characters` }
  const object = parseObject(body)
  return object ? { object } : { fault: `${url}: the answer is not a JSON object` }
}
