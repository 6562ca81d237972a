import { about, type Finding } from '../finding.ts'
import { asRecord, type Instance, resultOf, type Row, textOf } from '../instance.ts'
import type { Check } from '../visit.ts'
import { API, fromLine, linesOf } from './own_routes.ts'
import { inShort } from './public_route.ts'

/** Opens an incident by the app's own test and resolves it; then looks at what became of that incident. */
export const testAlert: Check = {
  points: ['test-alert', 'resolve', 'journals', 'caller'],
  needs: 'write',
  run: async ({ instance }) => {
    const said = about('test-alert')
    const reply = await instance.call('POST', `${API}/setup/test`, { login: true, body: {} })
    const { steps } = resultOf(reply)
    if (reply.status !== 200 || !Array.isArray(steps))
      return [said.wrong('Test alert', `${inShort(reply)}; expected 200 and the steps.`)]
    const findings = linesOf(steps).map((line) =>
      fromLine(line.id === 'resolution' ? about('resolve') : said, line),
    )
    const incident = await readIncident(instance, sysIdOf(steps))
    if (incident === undefined)
      return [...findings, said.untried('The incident', 'The test left none that could be read.')]
    return [
      ...findings,
      ...resolutionOf(incident),
      await notesOf(instance, incident),
      await callerOf(instance, incident),
    ]
  },
}

/** The incident's step links to it. */
function sysIdOf(steps: readonly unknown[]): string {
  const links = steps.map((step) => textOf(asRecord(asRecord(step)['link'])['address']))
  return (
    links.map((link) => /^incident\.do\?sys_id=([0-9a-f]{32})$/.exec(link)?.[1] ?? '').find(Boolean) ?? ''
  )
}

export async function readIncident(instance: Instance, sysId: string): Promise<Row | undefined> {
  if (sysId === '') return undefined
  const fields = [
    'sys_id',
    'number',
    'state',
    'close_code',
    'close_notes',
    'caller_id',
    'cmdb_ci',
    'correlation_id',
  ]
  const rows = await instance.rows('incident', `sys_id=${sysId}`, fields, 1)
  return rows.find((row) => row['sys_id'] === sysId)
}

/**
 * Resolved or closed, with a code and notes: what a data policy may ask for
 * (docs/facts/servicenow.md#data-policies).
 */
export function resolutionOf(incident: Row): Finding[] {
  const said = about('resolve')
  const { number, state = '', close_code: code = '', close_notes: notes = '' } = incident
  const isOver = ['6', '7'].includes(state)
  return [
    isOver && code !== '' && notes !== ''
      ? said.ok('State and code', `${number} is resolved, code “${code}”, with notes.`)
      : said.wrong(
          'State and code',
          `${number}: state ${state}, code “${code}”, ${notes ? 'with' : 'without'} notes.`,
        ),
  ]
}

export async function notesOf(instance: Instance, incident: Row): Promise<Finding> {
  const said = about('journals')
  const fields = ['element_id', 'element', 'value']
  const query = `element_id=${incident['sys_id']}^element=work_notes`
  const rows = (await instance.rows('sys_journal_field', query, fields)).filter(
    (row) => row['element_id'] === incident['sys_id'],
  )
  const isReadable = rows.length > 0 && rows.every((row) => (row['value'] ?? '').trim() !== '')
  return isReadable
    ? said.ok('Work notes', `${incident['number']} has ${rows.length}, each with text.`)
    : said.wrong('Work notes', `${incident['number']} has ${rows.length} work notes with text.`)
}

async function callerOf(instance: Instance, incident: Row): Promise<Finding> {
  const said = about('caller')
  const name = 'x_secx_azmon.incident.caller'
  const rows = await instance.rows('sys_properties', `name=${name}`, ['name', 'value'])
  const setting = rows.find((row) => row['name'] === name)?.['value'] ?? ''
  const found = incident['caller_id'] ?? ''
  if (setting !== '')
    return found === ''
      ? said.wrong('Caller', `${incident['number']} has none, though the settings name one.`)
      : said.ok('Caller', `${incident['number']} has the one of the settings, or of a rule.`)
  return found === ''
    ? said.ok('Caller', `${incident['number']} has none, as the settings say.`)
    : said.look(
        'Caller',
        `${incident['number']} has a caller, though the settings name none.`,
        'A rule of this instance may set one.',
      )
}
