import { about, someOf } from '../finding.ts'
import type { Instance, Row } from '../instance.ts'
import type { Check } from '../visit.ts'

/** Milliseconds that are looked back. */
const SPAN = 3_600_000
/** How much further back the instance is asked, since it may read times in the user's zone. */
const ANY_ZONE = 26 * 3_600_000

/** Lines of the system log of the last hour, by the instance's own clock, newest first. */
export async function linesSince(instance: Instance, query: string): Promise<Row[]> {
  const now = await clockOf(instance)
  const rows = await instance.rows(
    'syslog',
    `sys_created_on>=${platformTime(now - ANY_ZONE)}^${query}^ORDERBYDESCsys_created_on`,
    ['sys_created_on', 'level', 'source', 'message'],
    200,
  )
  return rows.filter((row) => (row['sys_created_on'] ?? '') >= platformTime(now - SPAN))
}

/** Milliseconds since 1970, as the instance states them with every answer; this machine's clock where it does not. */
async function clockOf(instance: Instance): Promise<number> {
  const { headers } = await instance.call('GET', '/')
  const stated = Date.parse(headers.get('date') ?? '')
  return Number.isNaN(stated) ? Date.now() : stated
}

/** UTC, as the platform keeps times. */
function platformTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ')
}

/** Whatever went wrong meanwhile says so here. */
export const log: Check = {
  points: ['set-up'],
  needs: 'always',
  run: async ({ instance }) => {
    const said = about('set-up')
    const rows = await linesSince(instance, 'level=2^sourceLIKEx_secx_azmon')
    const errors = [...new Set(rows.map((row) => row['message'] ?? ''))]
    return [
      errors.length === 0
        ? said.ok('Log', 'The app logged no error in the last hour.')
        : said.wrong(
            'Log',
            someOf(errors),
            'Each line says what failed. Deliveries and alerts say more on their forms.',
          ),
    ]
  },
}
