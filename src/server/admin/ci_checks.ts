import { GlideRecord, gs } from '@servicenow/glide'
import { CLOUD_RESOURCE, OTHER_CLASSES } from '../cmdb/by_id.ts'
import type { ClassRoute } from '../cmdb/cmdb.ts'
import { hasField } from '../cmdb/instance_cmdb.ts'
import { SHIPPED_CLASSES } from '../cmdb/ci_classes.ts'
import { once } from '../platform/result.ts'
import { CI_STEP_LABELS, type CiStep } from '../settings/ci_steps.ts'
import { SECTION_TITLES } from '../settings/catalog.ts'
import type { CmdbSettings } from '../settings/settings.ts'
import { type Check, type Finding, listLink, settingsLink } from './check.ts'

/** Checks of the search for CIs: one query, and one for each class that the app was not shipped with. */
export function ciChecks(settings: CmdbSettings): Check[] {
  const classes = once(readClasses)
  return [
    { id: 'classes', title: 'CI classes', find: () => ciClasses(classes()) },
    { id: 'rungs', title: 'CI lookup order', find: () => lookupOrder(settings, classes().length > 0) },
  ]
}

/** A row of the table CI classes. */
interface ClassRow extends ClassRoute {
  type: string
}

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

function ciClasses(rows: readonly ClassRow[]): Finding {
  const link = listLink('CI classes', 'x_secx_azmon_ci_class', 'ORDERBYarm_type')
  const problems = classProblems(rows)
  if (problems.length > 0) {
    const next =
      'Correct the rows, or clear Active on them. Until then CIs of such resources are found by the other steps only.'
    return { state: 'wrong', found: problems.join(' '), next, link }
  }
  if (rows.length === 0) return { state: 'todo', found: 'No row is active.', next: 'Set some active.', link }
  const found = `${rows.length} active rows.`
  const absent = [...new Set(rows.map(({ table }) => table).filter(isOfAbsentPlugin))]
  if (absent.length === 0) return { state: 'ok', found: `${found} All their tables and fields are here.` }
  const plugins = `This instance lacks the plugins of ${absent.join(', ')}: these classes are not searched.`
  return { state: 'ok', found: `${found} ${plugins}`, link }
}

/** Resource types that one problem names. */
const MAX_NAMED = 5

/** Rows with the same problem share a sentence. */
function classProblems(rows: readonly ClassRow[]): string[] {
  const types = new Map<string, string[]>()
  for (const row of rows) {
    const problem = problemOfClass(row)
    if (problem !== null) types.set(problem, [...(types.get(problem) ?? []), row.type])
  }
  return [...types].map(([problem, of]) => {
    const more = of.length > MAX_NAMED ? ` and ${of.length - MAX_NAMED} more` : ''
    return `${of.length === 1 ? 'Row' : 'Rows'} ${of.slice(0, MAX_NAMED).join(', ')}${more}: ${problem}`
  })
}

/** Null also for a shipped class of a plugin that this instance does not have. */
function problemOfClass({ table, field }: ClassRoute): string | null {
  if (table === '' || field === '') return 'CI class or id field is empty.'
  if (isOfAbsentPlugin(table)) return null
  if (!gs.tableExists(table)) return `this instance has no table ${table}.`
  if (!hasField(table, field)) return `the table ${table} has no field ${field}.`
  return SHIPPED_CLASSES.includes(table) || holdsAny(table) ? null : notReadable(table)
}

function isOfAbsentPlugin(table: string): boolean {
  return SHIPPED_CLASSES.includes(table) && !gs.tableExists(table)
}

/** A refused read finds nothing, as an empty table does: only the system log tells them apart. */
function holdsAny(table: string): boolean {
  const record = new GlideRecord(table)
  record.setLimit(1)
  record.query()
  return record.next()
}

function notReadable(table: string): string {
  return `no CI of ${table} can be read. Either there is none, or the app lacks the cross-scope privilege to read that table (Application Cross-Scope Access: source Secure Export for Azure Monitor, target ${table}, operation Read, status Allowed).`
}

function lookupOrder(settings: CmdbSettings, hasClasses: boolean): Finding {
  const { steps } = settings
  const problems = stepProblems(settings, hasClasses)
  if (problems.length > 0) {
    const next = 'Take the step out of the setting x_secx_azmon.cmdb.rungs, or set what it needs.'
    return { state: 'todo', found: problems.join(' '), next, link: settingsLink(SECTION_TITLES.cmdb) }
  }
  if (steps.length === 0) return { state: 'ok', found: 'Switched off by the settings: incidents get no CI.' }
  return { state: 'ok', found: `${steps.map((step) => CI_STEP_LABELS[step]).join(', ')}.` }
}

/** Steps that need a table of their own: one of these must exist. */
const PLACES: Partial<Record<CiStep, readonly ClassRoute[]>> = {
  cloud: [CLOUD_RESOURCE],
  other_classes: OTHER_CLASSES,
  source: [{ table: 'sys_object_source', field: 'id' }],
  correlation: [{ table: 'cmdb_ci', field: 'correlation_id' }],
  fqdn: [{ table: 'cmdb_ci', field: 'fqdn' }],
  tag: [{ table: 'cmdb_key_value', field: 'key' }],
}

function stepProblems({ steps, tag }: CmdbSettings, hasClasses: boolean): string[] {
  const problems = steps.flatMap((step) =>
    reasonsForNothing(step, tag, hasClasses).map((reason) => `The step ${step} finds nothing: ${reason}`),
  )
  if (!steps.includes('tag') && tag !== '')
    problems.push(
      `Setting x_secx_azmon.cmdb.tag names the tag "${tag}", but the step tag is not in x_secx_azmon.cmdb.rungs.`,
    )
  return problems
}

function reasonsForNothing(step: CiStep, tag: string, hasClasses: boolean): string[] {
  const reasons: string[] = []
  const places = PLACES[step]
  if (step === 'class' && !hasClasses) reasons.push('no row of CI classes is active.')
  if (places && !places.some(({ table, field }) => hasField(table, field)))
    reasons.push(`this instance has no ${places.map(({ table, field }) => `${table}.${field}`).join(', ')}.`)
  if (step === 'tag' && tag === '') reasons.push('x_secx_azmon.cmdb.tag names no tag.')
  return reasons
}
