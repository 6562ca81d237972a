import { readSettings } from '../settings/read.ts'
import { refreshKeySets } from './key_refresh.ts'

/** What the hourly scheduled job runs. */
export function refreshKeys(): void {
  refreshKeySets(readSettings().entra, Date.now())
}
