import type { AlertKind } from '../../src/server/azure/alert.ts'
import { type InstalledApp, installedApp } from '../support/app_instance.ts'
import { alertOfKind, type KindOptions } from '../support/cmdbs/alert_of_kind.ts'
import { ciKey, type Cmdb, loadCmdb } from '../support/cmdbs/cmdb.ts'
import { type DictionaryChanges, dictionaryWith } from '../support/dictionary_with.ts'

/** Every step of the search that asks for an Azure id, the one that is off by default too. */
export const EVERY_ID_STEP = 'learned,class,cloud,other_classes,source,correlation,parent'

/** The real build over this CMDB, with these settings, on an instance whose tables differ by these changes. */
export async function instanceWith(
  cmdb: Cmdb,
  properties: Record<string, string> = {},
  changes: DictionaryChanges = {},
): Promise<InstalledApp> {
  const app = await installedApp({ demo: false, properties, dictionary: dictionaryWith(changes) })
  loadCmdb(app, cmdb)
  return app
}

/** Key of the CI that the incident of this alert gets. */
export async function bound(
  app: InstalledApp,
  cmdb: Cmdb,
  kind: AlertKind,
  options: KindOptions = {},
): Promise<string> {
  const { json } = await app.deliver(alertOfKind(kind, options))
  expect(json).toMatchObject({ result: { outcome: 'opened' } })
  const { alert, incident } = (json as { result: { alert: string; incident: string } }).result
  const [alertRow] = app.rows('x_secx_azmon_alert', { number: alert })
  const [incidentRow] = app.rows('incident', { number: incident })
  expect(incidentRow!['cmdb_ci']).toBe(alertRow!['cmdb_ci'])
  return ciKey(cmdb, incidentRow!['cmdb_ci']!)
}
