import { reach } from '../send/answer.ts'

export interface AlertRecord {
  /** Display value of the CI. */
  ci: string
  /** sys_id of the incident. */
  incident: string
}

/** Counts of refused calls by record. */
export type Refusals = ReadonlyMap<string, { reason: string; count: number }>

/** Looks at the records over the Table API, as an administrator would. */
export interface Witness {
  alert(number: string): Promise<AlertRecord | null>
  refusals(): Promise<Refusals>
  /** The reason of the refusal that was counted since; '' when none was. */
  reasonSince(before: Refusals): Promise<string>
  /** Path of the app's properties form, as its menu has it. */
  settingsForm(): Promise<string>
}

type TableRow = Record<string, { value: string; display_value: string }>

export function createWitness(base: string): Witness {
  const refusals = async (): Promise<Refusals> => {
    const rows = await read('x_secx_azmon_refusal', 'ORDERBYDESClast_seen', 'sys_id,reason,count', 200)
    return new Map(
      rows.map((row) => [
        value(row, 'sys_id'),
        { reason: value(row, 'reason'), count: Number(value(row, 'count')) },
      ]),
    )
  }

  async function read(table: string, query: string, fields: string, limit: number): Promise<TableRow[]> {
    const parameters = new URLSearchParams({
      sysparm_query: query,
      sysparm_fields: fields,
      sysparm_limit: String(limit),
      sysparm_display_value: 'all',
    })
    const response = await reach(`${base}/api/now/table/${table}?${parameters.toString()}`, {
      headers: { authorization: `Basic ${btoa('admin:admin')}`, accept: 'application/json' },
    })
    if (!response.ok)
      throw new Error(`The Table API answers ${response.status} for ${table}: ${await response.text()}`)
    return ((await response.json()) as { result: TableRow[] }).result
  }

  return {
    refusals,
    async alert(number) {
      const [row] = await read('x_secx_azmon_alert', `number=${number}`, 'cmdb_ci,incident', 1)
      return row ? { ci: row['cmdb_ci']?.display_value ?? '', incident: value(row, 'incident') } : null
    },
    async reasonSince(before) {
      for (const [record, { reason, count }] of await refusals())
        if (count > (before.get(record)?.count ?? 0)) return reason
      return ''
    },
    async settingsForm() {
      const query = 'link_type=DIRECT^querySTARTSWITHsystem_properties_ui.do?^queryLIKEx_secx_azmon'
      const [row] = await read('sys_app_module', query, 'query', 1)
      return row ? value(row, 'query') : ''
    },
  }
}

function value(row: TableRow, field: string): string {
  return row[field]?.value ?? ''
}
