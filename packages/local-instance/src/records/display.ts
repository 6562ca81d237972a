import type { Choices } from './choices.ts'
import type { RecordCore } from './core.ts'
import { durationInWords, isTrue } from './values.ts'

/** The dictionary, rows and choices: what a value is shown with. */
type DisplaySource = Pick<RecordCore, 'dictionary' | 'platformRows'> & { readonly choices: Choices }

/** How a person sees a value: the referenced record's name, the choice's label, true and false, a duration's words, a list's names. */
export function displayValue(store: DisplaySource, table: string, columnName: string, value: string): string {
  const column = store.dictionary.column(table, columnName)
  if (column === undefined || value === '') return value
  if (column.type === 'boolean') return String(isTrue(value))
  if (column.type === 'glide_duration') return durationInWords(value)
  if (column.type === 'sys_class_name') return store.dictionary.table(value)?.label ?? value
  if (column.reference !== '' && column.type === 'glide_list') {
    return value
      .split(',')
      .map((one) => recordName(store, column.reference, one))
      .join(', ')
  }
  if (column.reference !== '') return recordName(store, column.reference, value)
  return store.choices.of(table, columnName).find((choice) => choice.value === value)?.label ?? value
}

/** The sys_id itself where there is no such record. */
function recordName(store: DisplaySource, table: string, sysId: string): string {
  if (store.dictionary.table(table) === undefined) return sysId
  const [row] = store.platformRows(table, { sys_id: sysId })
  return row === undefined ? sysId : row[store.dictionary.displayColumn(table)] || sysId
}
