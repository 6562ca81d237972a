import { GlideRecord } from '@servicenow/glide'
import { cachedRows, type Row } from '../platform/node_cache.ts'
import type { Noted } from '../platform/result.ts'

/** A choice of an incident field as the instance has it. */
export interface Choice {
  value: string
  sequence: number
  /** For a dependent list: the value of the field it depends on. */
  dependent: string
}

/** Active choices by field. */
export type Choices = ReadonlyMap<string, readonly Choice[]>

const MAX_CHOICES = 2000

/**
 * Reads the active choices of incident fields with one query. Choices of the table incident hide those that task has for
 * the same field, as on the platform.
 */
export function loadChoices(fields: readonly string[]): Choices {
  const own = new Map<string, Choice[]>()
  const inherited = new Map<string, Choice[]>()
  if (fields.length === 0) return own
  const asked = [...new Set(fields)].sort().join(',')
  for (const row of cachedRows('choices', asked, () => readChoices(asked))) {
    const { name, element: field = '', value = '', sequence, dependent_value: dependent = '' } = row
    const list = name === 'incident' ? own : inherited
    const choice = { value, sequence: Number(sequence), dependent }
    list.set(field, [...(list.get(field) ?? []), choice])
  }
  return new Map([...inherited, ...own])
}

function readChoices(fields: string): Row[] {
  const rows: Row[] = []
  const record = new GlideRecord('sys_choice')
  record.addQuery('name', 'IN', 'incident,task')
  record.addQuery('element', 'IN', fields)
  record.addQuery('inactive', false)
  record.setLimit(MAX_CHOICES)
  record.query()
  while (record.next())
    rows.push({
      name: record.getValue('name') ?? '',
      element: record.getValue('element') ?? '',
      value: record.getValue('value') ?? '',
      sequence: record.getValue('sequence') ?? '',
      dependent_value: record.getValue('dependent_value') ?? '',
    })
  return rows
}

/**
 * The first wanted value that is an active choice; with `orFirst` the first choice by sequence if none is. The platform
 * treats any other value as empty, and an empty close code makes the whole update fail
 * (docs/facts/incident.md#resolution-codes).
 */
export function pickChoice(
  field: string,
  wanted: readonly string[],
  choices: readonly Choice[],
  options: { orFirst: boolean; dependsOn?: string },
): Noted<string> {
  const [preferred] = wanted
  if (preferred === undefined && !options.orFirst) return { value: '', notes: [] }
  const usable = choices.filter(({ dependent }) => dependent === '' || dependent === options.dependsOn)
  const value = wanted.find((candidate) => usable.some((choice) => choice.value === candidate))
  if (value !== undefined && value === preferred) return { value, notes: [] }
  const problem = `"${preferred ?? ''}" is no active choice of incident.${field}`
  if (value !== undefined) return { value, notes: [`${problem}; "${value}" was used.`] }
  const first = options.orFirst ? [...usable].sort((a, b) => a.sequence - b.sequence)[0] : undefined
  return first === undefined
    ? { value: '', notes: [`${problem}; the field was left empty.`] }
    : { value: first.value, notes: [`${problem}; the first choice "${first.value}" was used.`] }
}
