import { PLATFORM } from '../records/actors.ts'
import type { RecordStore } from '../records/store.ts'
import type { Row } from '../records/records.ts'
import { newSysId } from '../records/sys_id.ts'
import { platformTime } from '../records/values.ts'
import type { Outcome } from './apply_records.ts'
import type { Build } from './build.ts'
import type { BuildRecord } from './record_xml.ts'

/**
 * Values of sys_upgrade_history_log.disposition, as scripts that read it use them: Inserted, Updated, Deleted, Skipped,
 * Skipped Error ("already exists in a different scope"). A seed that is there and a record that was not there to be
 * deleted leave no line.
 */
const DISPOSITION: Partial<Record<Outcome, string>> = {
  inserted: '1',
  updated: '2',
  deleted: '3',
  skipped: '4',
  foreign: '9',
}

/**
 * Writes what an install did to sys_upgrade_history, where the SDK looks
 * (docs/facts/packaging.md#now-sdk-install), and to its log.
 */
export class UpgradeHistory {
  private readonly started: string
  private readonly lines: Row[] = []

  constructor(private readonly store: RecordStore) {
    this.started = platformTime(store.clock())
  }

  add({ table, values }: BuildRecord, outcome: Outcome): void {
    const disposition = DISPOSITION[outcome]
    if (disposition === undefined) return
    this.lines.push({
      file_name: values.sys_update_name || `${table}_${values.sys_id}`,
      target_name: values.name || values.sys_name || '',
      type: table,
      disposition,
    })
  }

  /** Of a first install only what it left alone is listed. */
  write({ app }: Build, fromVersion: string): void {
    const { sysId } = this.store.insert(PLATFORM, 'sys_upgrade_history', {
      to_version: app.scope,
      from_version: fromVersion,
      upgrade_started: this.started,
      upgrade_finished: platformTime(this.store.clock()),
    })
    const isListed = ({ disposition }: Row) => fromVersion !== '' || disposition !== DISPOSITION.inserted
    this.store.load(
      'sys_upgrade_history_log',
      this.lines
        .filter(isListed)
        .map((line) => ({ ...line, sys_id: newSysId(), upgrade_history: sysId ?? '' })),
    )
  }
}
