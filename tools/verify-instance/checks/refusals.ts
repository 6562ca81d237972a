import { about } from '../finding.ts'
import type { Instance, Row } from '../instance.ts'
import type { Check } from '../visit.ts'
import { ALERTS } from './public_route.ts'

const REASONS = ['missing_token', 'not_configured']

/**
 * Two calls without a token, one after the other: each must be counted once, and under the reason that the settings give
 * if guest can read them.
 */
export const refusals: Check = {
  points: ['settings-as-guest', 'counts'],
  needs: 'always',
  run: async ({ instance }) => {
    const settings = about('settings-as-guest')
    const counts = about('counts')
    const before = await readCounts(instance)
    await instance.call('POST', ALERTS, { body: {} })
    const between = await readCounts(instance)
    await instance.call('POST', ALERTS, { body: {} })
    const after = await readCounts(instance)

    const reason = REASONS.find((name) => total(after, name) > total(before, name))
    if (reason === undefined)
      return [
        counts.wrong('Refused calls', 'Two calls without a token were not counted under Refused calls.'),
        settings.untried('Settings', 'No refused call was counted, so its reason is not known.'),
      ]
    const [first, second] = [
      total(between, reason) - total(before, reason),
      total(after, reason) - total(between, reason),
    ]
    const isConfigured = await configured(instance)
    const one = first === 1 && second === 1
    return [
      one
        ? counts.ok('Refused calls', `Two calls without a token, each counted once (${reason}).`)
        : counts.wrong(
            'Refused calls',
            `Two calls without a token were counted ${first} and ${second} times (${reason}).`,
            'If somebody else called at the same moment, run the program again. Else see docs/verify-instance.md.',
          ),
      reason === 'missing_token'
        ? settings.ok('Settings', 'The session of a stranger sees tenant and audience.')
        : isConfigured
          ? settings.wrong(
              'Settings',
              'Tenant and audience are set, and yet a call is refused as not_configured.',
            )
          : settings.untried(
              'Settings',
              'Tenant and audience are not set.',
              'Set them on the page Settings, and run the program again.',
            ),
    ]
  },
}

async function configured(instance: Instance): Promise<boolean> {
  const names = ['x_secx_azmon.entra.tenant', 'x_secx_azmon.entra.audiences']
  const rows = await instance.rows('sys_properties', `nameIN${names.join(',')}`, ['name', 'value'])
  return names.every((name) => rows.some((row) => row['name'] === name && row['value'] !== ''))
}

function readCounts(instance: Instance): Promise<Row[]> {
  const query = `reasonIN${REASONS.join(',')}^ORDERBYDESClast_seen`
  return instance.rows('x_secx_azmon_refusal', query, ['reason', 'count'], 500)
}

function total(rows: readonly Row[], reason: string): number {
  const own = rows.filter((row) => row['reason'] === reason)
  return own.reduce((sum, row) => sum + Number(row['count']), 0)
}
