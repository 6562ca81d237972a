import { GlideRecord, gs } from '@servicenow/glide'

/** One thing that the app relies on. */
export interface Expectation {
  /** Class, or part of the platform. */
  subject: string
  expected: string
  /** Where that is stated: a fact of this repository, or a page of ServiceNow's documentation. */
  source: string
  /** '' when it is so, else what was found instead. What it throws was found instead, too. */
  look: () => string
}

/** Of a class: a page of ServiceNow's API reference. */
export function apiReference(name: string): string {
  return `API reference, ${name}, https://github.com/ServiceNow/ServiceNowDocs`
}

export const TABLE = 'x_secx_conf_record'

/** A new row, or null where it was refused. */
export function insert(values: Record<string, string>): string | null {
  const record = new GlideRecord(TABLE)
  record.initialize()
  for (const name of Object.keys(values)) record.setValue(name, values[name] ?? '')
  return record.insert() || null
}

export function read(sysId: string): GlideRecord | null {
  const record = new GlideRecord(TABLE)
  record.addQuery('sys_id', sysId)
  record.query()
  return record.next() ? record : null
}

/** A name that no other run has. */
export function aName(): string {
  return gs.generateGUID()
}

/** Runs with a row for each name, which are deleted again in any case. */
export function withRows(names: readonly string[], look: () => string): string {
  return removing(names, () => {
    for (const name of names) insert({ name, record_key: aName() })
    return look()
  })
}

/** Runs, and deletes the rows of these names in any case. */
export function removing(names: readonly string[], look: () => string): string {
  try {
    return look()
  } finally {
    remove(names)
  }
}

function remove(names: readonly string[]): void {
  const record = new GlideRecord(TABLE)
  record.addQuery('name', 'IN', names.join(','))
  record.query()
  while (record.next()) record.deleteRecord()
}

/** Names of the rows that a query finds, in its order. */
export function namesOf(record: GlideRecord): string {
  const names: string[] = []
  record.query()
  while (record.next()) names.push(record.getValue('name') ?? '')
  return names.join(',')
}

export function same(found: unknown, wanted: unknown): string {
  return found === wanted ? '' : `${String(found)}, not ${String(wanted)}`
}
