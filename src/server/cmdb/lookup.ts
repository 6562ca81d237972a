import { GlideRecord } from '@servicenow/glide'
import type { Target } from '../azure/alert.ts'
import type { CmdbSettings } from '../settings/settings.ts'
import { type Binding, choose, type FoundCi, lookupIds, lookupTargets, unbound } from './binding.ts'

/** Every cloud resource of Discovery and of the service graph connector is one of these (facts G2). */
const ANY_CLOUD_RESOURCE = { table: 'cmdb_ci_vm_object', field: 'object_id' }

/** The row for every ARM type that has none of its own. */
const ANY_TYPE = '*'

/** More hits than this for one id are not read: two already bind nothing. */
const MAX_HITS = 20

interface Rung {
  table: string
  field: string
}

/**
 * Finds the CI of an alert: for each target in order the class of its ARM type (table `x_secx_azmon_ci_class`), then
 * any cloud resource. The first target that a rung knows decides, also when what it says is "ambiguous".
 */
export function bindCi(targets: readonly Target[], settings: CmdbSettings): Binding {
  const wanted = lookupTargets(targets)
  if (wanted.length === 0) return unbound([], [], [], settings)
  const rungs = classRungs(wanted)
  const seen: FoundCi[] = []
  const unknown = new Set<string>()
  const asked = new Map<string, FoundCi[]>()
  for (const target of wanted) {
    const own = rungs.get(target.type) ?? rungs.get(ANY_TYPE)
    for (const rung of own ? [own, ANY_CLOUD_RESOURCE] : [ANY_CLOUD_RESOURCE]) {
      const name = rung.table + '.' + rung.field
      const found = asked.get(name) ?? ask(rung, wanted)
      if (found === null) {
        unknown.add(name)
        continue
      }
      // A class and the class that it extends find the same CI.
      seen.push(...found.filter((ci) => !seen.some((other) => other.sysId === ci.sysId)))
      asked.set(name, found)
      const binding = choose(found, target, settings)
      if (binding) return binding
    }
  }
  return unbound(wanted, seen, [...unknown], settings)
}

/** Class and id field by ARM type, for the types at hand: one query. */
function classRungs(targets: readonly Target[]): Map<string, Rung> {
  const rungs = new Map<string, Rung>()
  const types = targets.map((target) => target.type).filter((type) => /^[a-z0-9./_-]+$/.test(type))
  const record = new GlideRecord('x_secx_azmon_ci_class')
  record.addQuery('active', true)
  record.addQuery('arm_type', 'IN', [...types, ANY_TYPE].join(','))
  record.query()
  while (record.next()) {
    const rung = { table: record.getValue('ci_class') ?? '', field: record.getValue('id_field') ?? '' }
    if (rung.table !== '' && rung.field !== '')
      rungs.set((record.getValue('arm_type') ?? '').toLowerCase(), rung)
  }
  return rungs
}

/**
 * Every CI of a class that carries one of the targets' ids. Null for a class or field that the instance lacks: a query
 * on it would drop the condition and match everything (facts D "Bad field name").
 */
function ask(rung: Rung, targets: readonly Target[]): FoundCi[] | null {
  const record = new GlideRecord(rung.table)
  if (!record.isValid() || !record.isValidField(rung.field)) return null
  const ids = targets.flatMap(lookupIds)
  record.addQuery(rung.field, 'IN', ids.join(','))
  record.setLimit(MAX_HITS)
  record.query()
  const found: FoundCi[] = []
  while (record.next()) {
    found.push({
      sysId: record.getUniqueValue(),
      name: record.getValue('name') ?? '',
      className: record.getValue('sys_class_name') ?? rung.table,
      id: record.getValue(rung.field) ?? '',
      rung: rung.table + '.' + rung.field,
      installStatus: record.getValue('install_status') ?? '',
      operationalStatus: record.getValue('operational_status') ?? '',
    })
  }
  return found
}
