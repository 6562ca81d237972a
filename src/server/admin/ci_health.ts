import { GlideRecord, gs } from '@servicenow/glide'
import type { CmdbSettings } from '../settings/settings.ts'
import { CLOUD_RESOURCE, OTHER_CLASSES } from '../cmdb/by_id.ts'
import type { ClassRoute } from '../cmdb/cmdb.ts'
import { hasField } from '../cmdb/instance_cmdb.ts'
import type { CiStep } from '../settings/sections/ci_steps.ts'
import { SHIPPED_CLASSES } from '../cmdb/ci_classes.ts'

/** Resource types that a complaint names. */
const MAX_NAMED = 5

/** What steps ask that have a table of their own: one of these has to be there. */
const PLACES: Partial<Record<CiStep, readonly ClassRoute[]>> = {
  cloud: [CLOUD_RESOURCE],
  other_classes: OTHER_CLASSES,
  source: [{ table: 'sys_object_source', field: 'id' }],
  correlation: [{ table: 'cmdb_ci', field: 'correlation_id' }],
  fqdn: [{ table: 'cmdb_ci', field: 'fqdn' }],
  tag: [{ table: 'cmdb_key_value', field: 'key' }],
}

/** What of the search for CIs cannot work on this instance, a sentence each. */
export interface CiHealth {
  /** Rows of CI classes that name a table or field which is not there, or a table that cannot be read. */
  classes: string[]
  /** Steps that are on in vain. */
  rungs: string[]
  /** How many rows of CI classes are active. */
  rows: number
  /** Shipped classes of plugins that this instance does not have: nothing to complain about. */
  absent: string[]
}

/** One query, and one for each class that the app was not shipped with. */
export function examineCis(settings: CmdbSettings): CiHealth {
  const classes = readClasses()
  const absent = classes.map(({ table }) => table).filter(isAbsentPlugin)
  return {
    classes: classComplaints(classes),
    rungs: rungComplaints(settings, classes.length > 0),
    rows: classes.length,
    absent: absent.filter((table, at) => absent.indexOf(table) === at),
  }
}

export function ciComplaints(settings: CmdbSettings): string[] {
  const { classes, rungs } = examineCis(settings)
  return [...classes, ...rungs]
}

function isAbsentPlugin(table: string): boolean {
  return SHIPPED_CLASSES.includes(table) && !gs.tableExists(table)
}

interface ClassRow extends ClassRoute {
  type: string
}

/** Rows that are switched off ask nothing. */
function readClasses(): ClassRow[] {
  const rows: ClassRow[] = []
  const record = new GlideRecord('x_secx_azmon_ci_class')
  record.addQuery('active', true)
  record.orderBy('arm_type')
  record.query()
  while (record.next())
    rows.push({
      type: record.getValue('arm_type') ?? '',
      table: record.getValue('ci_class') ?? '',
      field: record.getValue('id_field') ?? '',
    })
  return rows
}

function classComplaints(classes: readonly ClassRow[]): string[] {
  const types = new Map<string, string[]>()
  for (const row of classes) {
    const fault = faultOf(row)
    if (fault !== null) types.set(fault, [...(types.get(fault) ?? []), row.type])
  }
  return [...types].map(
    ([fault, of]) =>
      `CI classes, ${rowsOf(of)}: ${fault} Until then CIs of such resources are found by the other steps only. Correct the row, or switch it off.`,
  )
}

/** Null for a row that can be asked, and for one that was shipped for a plugin which this instance does not have. */
function faultOf({ table, field }: ClassRoute): string | null {
  if (table === '' || field === '') return 'CI class or id field is empty.'
  const isShipped = SHIPPED_CLASSES.includes(table)
  if (!gs.tableExists(table)) return isShipped ? null : `this instance has no table ${table}.`
  if (!hasField(table, field)) return `the table ${table} has no field ${field}.`
  return isShipped || holdsAny(table) ? null : unreadable(table)
}

/** A refused read finds nothing, as an empty table does: the refusal itself is in the system log alone. */
function holdsAny(table: string): boolean {
  const record = new GlideRecord(table)
  record.setLimit(1)
  record.query()
  return record.next()
}

function unreadable(table: string): string {
  return `no CI of ${table} can be read. Either there is none, or the app lacks the cross-scope privilege to read that table (Application Cross-Scope Access: source Secure Export for Azure Monitor, target ${table}, operation Read, status Allowed).`
}

function rowsOf(types: readonly string[]): string {
  const more = types.length - MAX_NAMED
  const named = types.slice(0, MAX_NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '')
  return `${types.length === 1 ? 'row' : 'rows'} ${named}`
}

function rungComplaints({ steps: rungs, tag }: CmdbSettings, hasClasses: boolean): string[] {
  const found: string[] = []
  const complain = (rung: CiStep, why: string): void =>
    void found.push(`Setting x_secx_azmon.cmdb.rungs: the step ${rung} finds nothing: ${why}`)
  if (rungs.includes('class') && !hasClasses) complain('class', 'no row of CI classes is active.')
  for (const rung of rungs) {
    const places = PLACES[rung]
    if (places && !places.some(({ table, field }) => hasField(table, field)))
      complain(
        rung,
        `this instance has no ${places.map(({ table, field }) => `${table}.${field}`).join(', ')}.`,
      )
  }
  if (rungs.includes('tag') && tag === '') complain('tag', 'x_secx_azmon.cmdb.tag names no tag.')
  if (!rungs.includes('tag') && tag !== '')
    found.push(
      `Setting x_secx_azmon.cmdb.tag names the tag "${tag}", but the step tag is not in x_secx_azmon.cmdb.rungs.`,
    )
  return found
}
