import type { RESTAPIRequest, RESTAPIResponse } from '@servicenow/glide/sn_ws_int'
import { write } from '../answer.ts'
import { fetchKeySets } from '../entra/key_refresh.ts'
import { readSettings } from '../settings/read.ts'
import { checkSetUp } from './check.ts'
import { runTest } from './test_run.ts'

/** `GET /setup`, for admins: the checks of the set-up page. Writes nothing. */
export function showSetUp(_request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, { ...checkSetUp(readSettings(), Date.now()) })
}

/** `POST /setup/keys`, for admins: fetches the signing keys now, and says in full what went wrong. */
export function fetchKeys(_request: RESTAPIRequest, response: RESTAPIResponse): void {
  const { entra } = readSettings()
  answer(response, { ...fetchKeySets(entra, Date.now()) })
}

/** `POST /setup/test`, for admins: a test alert through the whole path, and what came of each step. */
export function sendTest(_request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, { ...runTest(readSettings(), Date.now()) })
}

function answer(response: RESTAPIResponse, body: Record<string, unknown>): void {
  write(response, { status: 200, headers: {}, body })
}
