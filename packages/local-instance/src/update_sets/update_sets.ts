import type { ApplySummary } from '../install/apply_records.ts'
import type { RecordStore } from '../records/store.ts'
import { commitUpdateSet } from './commit.ts'
import { previewUpdateSet } from './preview.ts'
import { uploadUpdateSet } from './upload.ts'

/** The way of an update set into this instance. Each step throws the reason why it is not taken, and has done nothing then. */
export interface UpdateSets {
  /** Takes the XML of an exported set; returns the sys_id of the retrieved one. */
  upload(xml: string): string
  /** Returns the number of problems. */
  preview(sysId: string): number
  commit(sysId: string): ApplySummary
}

/** `committed` is called after each commit. */
export function createUpdateSets(store: RecordStore, committed: () => void): UpdateSets {
  return {
    upload: (xml) => uploadUpdateSet(store, xml),
    preview: (sysId) => previewUpdateSet(store, sysId),
    commit: (sysId) => {
      const summary = commitUpdateSet(store, sysId)
      committed()
      return summary
    },
  }
}
