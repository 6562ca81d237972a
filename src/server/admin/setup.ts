import type { RESTAPIRequest, RESTAPIResponse } from '@servicenow/glide/sn_ws_int'
import { fetchKeySets, fetchKeysOfAllTenants } from '../entra/key_refresh.ts'
import { parseObject } from '../entra/jws.ts'
import { listCallers, NO_SUCH_CALLER, readChosen } from '../entra/known_callers.ts'
import { bodyText, guarded } from '../platform/http.ts'
import { readSettings } from '../settings/read.ts'
import type { Settings } from '../settings/settings.ts'
import { allChecks, checkById } from './all_checks.ts'
import { callerChecks } from './caller_checks.ts'
import {
  type Check,
  type CheckId,
  type CheckResult,
  type CheckState,
  ownHost,
  runCheck,
  worstOf,
} from './check.ts'
import { acceptOffer as accept, type OfferLine, readOffers } from './offers.ts'
import { runTest, type TestReport } from './test_run.ts'

/** `GET /setup`, for admins: the checks of the page Set up. Writes nothing. */
export function showSetUp(_request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, 'The set-up could not be checked', () => ({ ...checkSetUp(readSettings(), Date.now()) }))
}

/**
 * `POST /setup/keys`, for admins: fetches the signing keys now, and says in full what went wrong. `{"caller":"<sys_id>"}`
 * asks for those of a row of the table Callers instead of those of the settings.
 */
export function fetchKeys(request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, 'The signing keys could not be fetched', () => {
    const chosen = readChosen(asked(request, 'caller'))
    if (chosen === null) return { tried: [], faults: [NO_SUCH_CALLER] }
    return { ...fetchKeySets(chosen.entra, Date.now()) }
  })
}

/** `POST /setup/offers`, for admins: fetches the keys that tell genuine calls from forged ones. */
export function verifyOffers(_request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, 'The signing keys could not be fetched', () => ({
    ...fetchKeysOfAllTenants(readSettings().entra.authority, Date.now()),
  }))
}

/** `POST /setup/offers/accept` with `{"offer":"<id>"}`, for admins: verifies a refused call and fills in the settings. */
export function acceptOffer(request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, 'The caller could not be accepted', () => {
    return { ...accept(asked(request, 'offer'), readSettings().entra, Date.now()) }
  })
}

/**
 * `POST /setup/test`, for admins: sends a test alert through everything behind the token check, says what each step did,
 * and whether Azure's own calls would get that far. `{"caller":"<sys_id>"}` sends it as that row of the table Callers.
 */
export function sendTest(request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, 'The test alert failed', () => {
    const now = Date.now()
    const chosen = readChosen(asked(request, 'caller'))
    if (chosen === null)
      return { passed: false, steps: [], summary: { state: 'wrong', text: NO_SUCH_CALLER } }
    const settings = readSettings(chosen)
    const report = runTest(settings, now)
    const lines = callerChecks(settings, now, true).map(runCheck)
    return { ...report, summary: summaryOfTest(report, lines, settings.entra.caller.name) }
  })
}

/** A text of the request's JSON body, '' for none. */
function asked(request: RESTAPIRequest, name: string): string {
  const value = parseObject(bodyText(request))?.[name]
  return typeof value === 'string' ? value : ''
}

/** The state that counts for all, and a sentence. */
interface Summary {
  state: CheckState
  text: string
}

interface SetUp {
  /** What goes into the action group. The host is '' where the instance does not say its own. */
  address: { host: string; path: string }
  summary: Summary
  /** Who called and was refused, and could be let in. */
  offers: OfferLine[]
  /** The callers to choose from for keys and test alert; '' is that of the settings. */
  callers: { id: string; name: string }[]
  sections: { id: string; state: CheckState; lines: CheckResult[] }[]
}

const API_PATH = '/api/x_secx_azmon/secure_export/alerts'

/** The steps of the page Set up, in its order, but for the test; then what has to run. Their titles are on the page. */
const SECTIONS: readonly { id: string; checks: readonly CheckId[] }[] = [
  { id: 'azure', checks: ['tenant', 'audience', 'authority', 'callers', 'caller_rows', 'keys'] },
  { id: 'caller', checks: ['caller', 'category', 'subcategory', 'channel', 'close_code'] },
  { id: 'assignment', checks: ['assignment_group', 'mapping_rules', 'classes', 'rungs'] },
  { id: 'first-call', checks: ['first_delivery', 'role', 'refused', 'last_delivery'] },
  {
    id: 'running',
    checks: [
      'jobs',
      'cleanup',
      'rules',
      'api',
      'node_cache',
      'settings',
      'backlog',
      'related_list',
      'notify',
    ],
  },
]

function checkSetUp(settings: Settings, now: number): SetUp {
  const all = allChecks(settings, now)
  const sections = SECTIONS.map(({ id, checks }) => {
    const lines = linesOf(checks, all)
    return { id, state: worstOf(lines), lines }
  })
  return {
    address: { host: ownHost(), path: API_PATH },
    offers: readOffers(settings.entra, now),
    callers: listCallers(settings.entra),
    summary: summaryOf(sections.flatMap(({ lines }) => lines)),
    sections,
  }
}

function linesOf(ids: readonly CheckId[], all: readonly Check[]): CheckResult[] {
  return ids.map((id) => runCheck(checkById(all, id)))
}

const STATE_WORDS: readonly [CheckState, string][] = [
  ['ok', 'OK'],
  ['wrong', 'wrong'],
  ['todo', 'to do'],
  ['unknown', 'not known'],
]

/** What is not known yet leaves the summary green: mostly it waits for a call. */
function summaryOf(lines: readonly CheckResult[]): Summary {
  const worst = worstOf(lines)
  const state = worst === 'unknown' ? 'ok' : worst
  const counts = STATE_WORDS.flatMap(([one, word]) => {
    const { length } = lines.filter((line) => line.state === one)
    return length === 0 ? [] : [`${length} ${word}`]
  })
  const text = worst === 'ok' ? `All ${lines.length} checks are OK.` : `${counts.join(', ')}.`
  const refusing = titlesOfRefusing(lines)
  return { state, text: refusing === '' ? text : `Azure’s calls are refused: ${refusing}. ${text}` }
}

function summaryOfTest({ passed }: TestReport, lines: readonly CheckResult[], caller: string): Summary {
  const who = caller === '' ? '' : `Sent as ${caller}. `
  if (!passed) return { state: 'wrong', text: `${who}The test alert failed: see its steps.` }
  const refusing = titlesOfRefusing(lines)
  if (refusing === '')
    return {
      state: 'ok',
      text: `${who}Inside everything works. Only a call from Azure tries the token check.`,
    }
  const text = `${who}Inside everything works, but Azure would still be refused: ${refusing}.`
  return { state: 'wrong', text }
}

/** Titles of the checks for which Azure's calls are refused; '' for none. */
function titlesOfRefusing(lines: readonly CheckResult[]): string {
  return lines
    .filter(({ refuses }) => refuses)
    .map(({ title }) => title)
    .join(', ')
}

function answer(response: RESTAPIResponse, failure: string, body: () => Record<string, unknown>): void {
  guarded(response, failure, () => ({ status: 200, headers: {}, body: body() }))
}
