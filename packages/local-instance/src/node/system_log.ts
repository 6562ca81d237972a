import type { Log } from '../records/records.ts'
import type { RecordStore } from '../records/store.ts'
import { newSysId } from '../records/sys_id.ts'
import { isDatabaseError } from '../records/unique.ts'

const LEVEL: Record<Parameters<Log>[0], string> = { info: '0', warning: '1', error: '2' }

/** The platform rotates its log by age; here the oldest lines go, so that nobody can fill the memory with them. */
const MOST_LINES = 2000

/**
 * The instance's log as records (syslog). Neither the app nor the platform is charged for the statements: a real
 * instance writes its log apart from the transaction.
 */
export function createSystemLog(store: RecordStore): Log {
  const lines = store.platformRows('syslog', {}, 'sys_created_on').map((row) => row['sys_id'] ?? '')
  return (level, source, message) => {
    const sysId = newSysId()
    try {
      store.load('syslog', [{ sys_id: sysId, level: LEVEL[level], source, message }])
      lines.push(sysId)
      if (lines.length > MOST_LINES)
        store.statements.driver.run('DELETE FROM "syslog" WHERE "sys_id" = ?', [lines.shift()!])
    } catch (error) {
      // A database that refuses is told by whoever needed it.
      if (!isDatabaseError(error)) throw error
    }
  }
}
