import { gs } from '@servicenow/glide'
import type { RESTAPIRequest, RESTAPIResponse } from '@servicenow/glide/sn_ws_int'
import { fetchKeySets } from '../entra/key_refresh.ts'
import { guarded } from '../platform/http.ts'
import { readSettings } from '../settings/read.ts'
import type { Settings } from '../settings/settings.ts'
import { allChecks, checkById } from './all_checks.ts'
import { type CheckId, type CheckResult, runCheck } from './check.ts'
import { runTest } from './test_run.ts'

/** `GET /setup`, for admins: the checks of the page Set up. Writes nothing. */
export function showSetUp(_request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, 'The set-up could not be checked', () => ({ ...checkSetUp(readSettings(), Date.now()) }))
}

/** `POST /setup/keys`, for admins: fetches the signing keys now, and says in full what went wrong. */
export function fetchKeys(_request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, 'The signing keys could not be fetched', () => ({
    ...fetchKeySets(readSettings().entra, Date.now()),
  }))
}

/** `POST /setup/test`, for admins: sends a test alert through the whole path, and says what each step did. */
export function sendTest(_request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, 'The test alert failed', () => ({ ...runTest(readSettings(), Date.now()) }))
}

interface SetUp {
  /** What goes into the action group. The host is '' where the instance does not say its own. */
  address: { host: string; path: string }
  sections: { title: string; lines: CheckResult[] }[]
}

const API_PATH = '/api/x_secx_azmon/secure_export/alerts'

const SECTIONS: readonly { title: string; checks: readonly CheckId[] }[] = [
  {
    title: 'Who may call',
    checks: ['tenant', 'audience', 'authority', 'callers', 'keys', 'role', 'refused'],
  },
  {
    title: 'Incident defaults',
    checks: ['caller', 'assignment_group', 'close_code', 'category', 'subcategory', 'channel'],
  },
  { title: 'Which CI', checks: ['classes', 'rungs'] },
  { title: 'What runs here', checks: ['jobs', 'cleanup', 'rules', 'api', 'node_cache', 'settings'] },
  { title: 'Deliveries', checks: ['first_delivery', 'last_delivery', 'backlog'] },
]

function checkSetUp(settings: Settings, now: number): SetUp {
  const all = allChecks(settings, now)
  return {
    address: { host: hostOf(gs.getProperty('glide.servlet.uri') ?? ''), path: API_PATH },
    sections: SECTIONS.map(({ title, checks }) => ({
      title,
      lines: checks.map((id) => runCheck(checkById(all, id))),
    })),
  }
}

/** The instance's own address without the slash at its end. */
function hostOf(uri: string): string {
  return /^https?:\/\/[^\s/]+\/?$/.test(uri) ? uri.replace(/\/$/, '') : ''
}

function answer(response: RESTAPIResponse, failure: string, body: () => Record<string, unknown>): void {
  guarded(response, failure, () => ({ status: 200, headers: {}, body: body() }))
}
