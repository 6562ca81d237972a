import type { RestRequest } from '../../packages/local-instance/src/engine/engine.ts'

/** A POST with a value as JSON, for scripts that are run without HTTP. */
export function postOf(value: unknown): RestRequest {
  return {
    method: 'POST',
    uri: '/',
    url: '/',
    queryString: '',
    queryParams: {},
    pathParams: {},
    headers: {},
    body: new TextEncoder().encode(JSON.stringify(value)),
  }
}
