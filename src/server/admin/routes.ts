import type { RESTAPIRequest, RESTAPIResponse } from '@servicenow/glide/sn_ws_int'
import { guarded } from '../platform/http.ts'
import { fetchKeySets } from '../entra/key_refresh.ts'
import { readSettings } from '../settings/read.ts'
import { checkSetUp } from './check.ts'
import { runTest } from './test_run.ts'

/** `GET /setup`, for admins: the checks of the set-up page. Writes nothing. */
export function showSetUp(_request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, 'The set-up could not be checked', () => ({ ...checkSetUp(readSettings(), Date.now()) }))
}

/** `POST /setup/keys`, for admins: fetches the signing keys now, and says in full what went wrong. */
export function fetchKeys(_request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, 'The signing keys could not be fetched', () => ({
    ...fetchKeySets(readSettings().entra, Date.now()),
  }))
}

/** `POST /setup/test`, for admins: a test alert through the whole path, and what came of each step. */
export function sendTest(_request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, 'The test alert failed', () => ({ ...runTest(readSettings(), Date.now()) }))
}

function answer(response: RESTAPIResponse, failure: string, body: () => Record<string, unknown>): void {
  guarded(response, failure, () => ({ status: 200, headers: {}, body: body() }))
}
