import { about, type Finding } from './finding.ts'
import type { Instance, Row } from './instance.ts'
import type { PointId } from './points.ts'

/** What a check makes on the instance for as long as it runs. */
export interface Made {
  /** As `Instance.create`; the record is noted. */
  create(table: string, values: Row): Promise<Row>
  /** Deletes all that was made, the latest first, whatever becomes of each; a finding for what is left. */
  clearAway(): Promise<Finding[]>
}

export function madeOn(instance: Instance, point: PointId): Made {
  const records: [table: string, sysId: string, name: string][] = []
  return {
    create: async (table, values) => {
      const row = await instance.create(table, values)
      const sysId = row['sys_id'] ?? ''
      records.unshift([table, sysId, values['user_name'] ?? values['name'] ?? sysId])
      return row
    },
    clearAway: async () => {
      const findings: Finding[] = []
      for (const [table, sysId, name] of records) {
        try {
          await instance.remove(table, sysId)
        } catch (error) {
          const found = `${name} is left: ${(error as Error).message}.`
          findings.push(about(point).wrong('Clearing away', found, `Delete ${name} in ${table}.`))
        }
      }
      return findings
    },
  }
}
