import { about, type Finding, someOf } from '../finding.ts'
import { asRecord, type Instance, resultOf, textOf } from '../instance.ts'
import type { Check } from '../visit.ts'
import { ALERTS, inShort, isAppRefusal, isPlatform401 } from './public_route.ts'

export const API = ALERTS.replace('/alerts', '')

/** What the app says about itself: lines of the set-up page, steps of a test. */
interface Line {
  id: string
  title: string
  state: string
  found: string
  next: string
}

/** Each line of the set-up page in the words of this report. */
export function fromLine(said: ReturnType<typeof about>, { title, state, found, next }: Line): Finding {
  if (state === 'ok') return said.ok(title, found)
  return state === 'wrong' ? said.wrong(title, found, next) : said.look(title, found, next)
}

export function linesOf(value: unknown): Line[] {
  const text = (word: unknown) => (typeof word === 'string' ? word : '')
  return (Array.isArray(value) ? value : []).map((line) => {
    const { id, title, state, found, next } = asRecord(line)
    return { id: text(id), title: text(title), state: text(state), found: text(found), next: text(next) }
  })
}

export const authenticatedRoute: Check = {
  points: ['authenticated-route'],
  needs: 'always',
  run: async ({ instance }) => {
    const said = about('authenticated-route')
    const path = `${ALERTS}/authenticated`
    const stranger = await instance.call('POST', path, { body: {} })
    const health = await instance.call('GET', `${API}/health`)
    return [
      isPlatform401(stranger)
        ? said.ok('Deliver, no login', 'The platform refuses it with 401.')
        : said.wrong('Deliver, no login', `${inShort(stranger)}; expected the platform’s 401.`),
      await withoutToken(instance, path),
      isPlatform401(health)
        ? said.ok('Health, no login', 'The platform refuses it with 401.')
        : said.wrong('Health, no login', `${inShort(health)}; expected the platform’s 401.`),
    ]
  },
}

/** Where the settings trust the login, a call would be kept as a delivery. */
async function withoutToken(instance: Instance, path: string): Promise<Finding> {
  const said = about('authenticated-route')
  const what = 'Deliver, logged in, no token'
  const name = 'x_secx_azmon.entra.trust_platform_login'
  const rows = await instance.rows('sys_properties', `name=${name}`, ['name', 'value'])
  if (rows.find((row) => row['name'] === name)?.['value'] !== 'false')
    return said.look(what, 'The settings trust the platform’s login: no token is asked for there.')
  const reply = await instance.call('POST', path, { login: true, body: {} })
  return reply.status === 401 && isAppRefusal(reply, 'x_secx_azmon.unauthorized')
    ? said.ok(what, 'The app refuses it with 401.')
    : said.wrong(what, `${inShort(reply)}; expected the app’s 401.`)
}

export const setUp: Check = {
  points: ['set-up', 'signing-keys'],
  needs: 'always',
  run: async ({ instance, write }) => {
    const said = about('set-up')
    const keys = about('signing-keys')
    const findings: Finding[] = []
    if (write) {
      const fetched = await instance.call('POST', `${API}/setup/keys`, { login: true, body: {} })
      if (fetched.status !== 200) findings.push(keys.wrong('Fetching', `${inShort(fetched)}; expected 200.`))
    }
    const reply = await instance.call('GET', `${API}/setup`, { login: true })
    const { sections } = resultOf(reply)
    if (reply.status !== 200 || !Array.isArray(sections))
      return [...findings, said.wrong('Set-up checks', `${inShort(reply)}; expected 200 and the checks.`)]
    const lines = sections.flatMap((section) => linesOf(asRecord(section)['lines']))
    const own = (line: Line) => line.id === 'keys'
    const fine = lines.filter((line) => line.state === 'ok' && !own(line))
    findings.push(said.ok('Set-up checks', `${fine.length} of ${lines.length} lines are green.`))
    for (const line of lines) {
      if (own(line)) findings.push(fromLine(keys, line))
      else if (line.id === 'refused' && line.state !== 'ok')
        // This program makes some itself, on every visit.
        findings.push(said.look(line.title, line.found, 'Those of this program are no reason to worry.'))
      else if (line.state !== 'ok') findings.push(fromLine(said, line))
    }
    const health = await instance.call('GET', `${API}/health`, { login: true })
    const { attention } = resultOf(health)
    if (health.status !== 200 || !Array.isArray(attention))
      return [...findings, said.wrong('Health', `${inShort(health)}; expected 200 and the report.`)]
    findings.push(
      attention.length === 0
        ? said.ok('Health', 'Nothing needs attention.')
        : said.look('Health', attention.map(String).join(' '), 'Do what it says.'),
    )
    return findings
  },
}

export const preview: Check = {
  points: ['preview', 'ci-search'],
  needs: 'always',
  run: async ({ instance }) => {
    const said = about('preview')
    const offers = await instance.call('GET', `${API}/preview`, { login: true })
    const { sample } = resultOf(offers)
    if (offers.status !== 200 || typeof sample !== 'string')
      return [said.wrong('Sample', `${inShort(offers)}; expected 200 and a sample.`)]
    const reply = await instance.call('POST', `${API}/preview`, { login: true, body: sample })
    const result = resultOf(reply)
    const { outcome, sentence, ci } = result
    if (reply.status !== 200 || typeof outcome !== 'string')
      return [said.wrong('Preview of the sample', `${inShort(reply)}; expected 200 and a forecast.`)]
    return [
      said.ok('Preview of the sample', `${outcome}. ${textOf(sentence)}`.trim()),
      ...searchOf(asRecord(ci)),
    ]
  },
}

/** A question is `absent` where the instance has no such table or field, or the app may not read it. */
function searchOf({ search }: Record<string, unknown>): Finding[] {
  const said = about('ci-search')
  const questions = asRecord(search)['questions']
  if (!Array.isArray(questions) || questions.length === 0)
    return [said.untried('Steps of the search', 'The preview tells of no search.')]
  const absent = questions.map(asRecord).filter(({ outcome }) => outcome === 'absent')
  const names = [...new Set(absent.map(({ asked }) => String(asked)))]
  if (names.length === 0)
    return [
      said.ok('Steps of the search', `All ${questions.length} questions could be asked for the sample.`),
    ]
  return [
    said.look(
      'Steps of the search',
      `Not there, or not to be read: ${someOf(names)}`,
      'Where such a table exists, the app lacks a privilege to read it: tell us.',
    ),
  ]
}

export const classMap: Check = {
  points: ['class-map'],
  needs: 'always',
  run: async ({ instance, shipped }) => {
    const said = about('class-map')
    const wanted = shipped.records.unload.filter(({ table }) => table === 'x_secx_azmon_ci_class').length
    const rows = await instance.rows('x_secx_azmon_ci_class', '', ['sys_id'])
    return [
      rows.length === 0
        ? said.wrong('CI classes', 'There is none, so that no CI is found by the class of its resource.')
        : said.ok('CI classes', `${rows.length} rows; ${wanted} are shipped.`),
    ]
  },
}
