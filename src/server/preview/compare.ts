import { GlideRecord } from '@servicenow/glide'

/** A field of an incident as people read it: by its label, references and choices by what they are called. */
interface Compared {
  field: string
  label: string
  /** What the delivery would write. Null: it would not touch the field. */
  written: string | null
  /** What a new incident for the alert would have. Null: it would not be set, or nothing new is opened anyway. */
  anew: string | null
  /** What the incident has now. Null without an incident, and of journals. */
  now: string | null
}

/** Fields by name, with the values that would be stored. */
type Fields = Readonly<Record<string, string>>

/** Journals hold every entry there ever was. */
const JOURNALS = ['work_notes', 'comments']

/** Texts that would push everything else off the screen come last. */
const LONG = ['description', 'close_notes', 'work_notes']

/** Fields side by side: what would be written, what a new incident would have, and what `number` has now. Writes nothing. */
export function compare(written: Fields, anew: Fields | null, number: string | null): Compared[] {
  const names = [...new Set([...Object.keys(written), ...Object.keys(anew ?? {})])]
  const order = [
    ...names.filter((name) => !LONG.includes(name)),
    ...LONG.filter((name) => names.includes(name)),
  ]
  const now = number === null ? null : readIncident(number)
  const isSet = (field: string) => [written, anew ?? {}].some((fields) => (fields[field] ?? '') !== '')
  return order
    .map((field) => ({
      field,
      label: labelOf(field),
      written: shown(written, field),
      anew: anew === null ? null : shown(anew, field),
      now: now === null || JOURNALS.includes(field) ? null : displayOf(now, field),
    }))
    .filter(({ field, now: has }) => isSet(field) || (has ?? '') !== '')
}

/** The present values of fields that are no journals, as people read them; null without an incident. */
export function presentValues(
  rows: readonly Compared[],
  number: string | null,
): Record<string, string> | null {
  if (number === null) return null
  return Object.fromEntries(rows.flatMap(({ field, now }) => (now === null ? [] : [[field, now]])))
}

/**
 * A value as people read it; null if it is not set. A record that is never stored knows what the values of references and
 * choices are called.
 */
export function shown(fields: Fields, field: string): string | null {
  const value = fields[field]
  if (value === undefined) return null
  if (JOURNALS.includes(field)) return value
  const record = new GlideRecord('incident')
  record.initialize()
  record.setValue(field, value)
  return displayOf(record, field) || value
}

function displayOf(record: GlideRecord, field: string): string {
  return record.isValidField(field) ? (record.getDisplayValue(field) ?? '') : ''
}

function labelOf(field: string): string {
  const record = new GlideRecord('incident')
  return record.isValidField(field) ? record.getElement(field).getLabel() : field
}

function readIncident(number: string): GlideRecord | null {
  const record = new GlideRecord('incident')
  record.addQuery('number', number)
  record.setLimit(1)
  record.query()
  return record.next() ? record : null
}
