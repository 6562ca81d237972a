import { about, type Finding } from './finding.ts'
import { type Instance, NoAnswer, type Row } from './instance.ts'
import type { PointId } from './points.ts'

/** What a check makes on the instance for as long as it runs. */
export interface Made {
  /** As `Instance.create`; the record is noted. */
  create(table: string, values: Row): Promise<Row>
  /** Deletes all that was made, the latest first, whatever becomes of each; a finding for what is left. */
  clearAway(): Promise<Finding[]>
}

/** What has not been deleted yet. */
const open = new Set<Made>()

/** For a program that is stopped: deletes what its checks have made so far. */
export async function deleteAllMade(): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const made of open) findings.push(...(await made.clearAway()))
  return findings
}

export function madeOn(instance: Instance, point: PointId): Made {
  const records: [table: string, sysId: string, name: string][] = []
  /** It may be there all the same: it is searched for when all is deleted. */
  const unanswered: [table: string, values: Row][] = []
  const made: Made = {
    create: async (table, values) => {
      const row = await instance.create(table, values).catch((error: unknown) => {
        if (error instanceof NoAnswer) unanswered.unshift([table, values])
        throw error
      })
      const sysId = row['sys_id'] ?? ''
      records.unshift([table, sysId, values['user_name'] ?? values['name'] ?? sysId])
      return row
    },
    clearAway: async () => {
      open.delete(made)
      const findings: Finding[] = []
      for (const [table, values] of unanswered.splice(0)) {
        const column = values['user_name'] === undefined ? 'name' : 'user_name'
        const name = values[column]
        if (name === undefined) continue
        try {
          const rows = await instance.rows(table, `${column}=${name}`, ['sys_id', column], 2)
          for (const row of rows)
            if (row[column] === name) records.unshift([table, row['sys_id'] ?? '', name])
        } catch (error) {
          const found = `${name} may be left: ${(error as Error).message}.`
          findings.push(about(point).wrong('Deleting', found, `Delete ${name} in ${table}.`))
        }
      }
      for (const [table, sysId, name] of records.splice(0)) {
        try {
          await instance.remove(table, sysId)
        } catch (error) {
          const found = `${name} is left: ${(error as Error).message}.`
          findings.push(about(point).wrong('Deleting', found, `Delete ${name} in ${table}.`))
        }
      }
      return findings
    },
  }
  open.add(made)
  return made
}
