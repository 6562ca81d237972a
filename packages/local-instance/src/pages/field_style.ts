import { rowsWith } from '../records/lookup.ts'
import type { Cell } from './display.ts'
import type { Visit } from './parts.ts'

/** What a style may set here: an application's text goes into the page, so nothing that could load or cover anything. */
const DECLARATION = /^(background-color|color|font-weight) *: *[#\w]+$/

/**
 * The style of a cell of a list, by the field styles of its column (`sys_ui_style`): the one whose value the cell has. Those
 * whose value is a script are passed over, and forms show none.
 */
export function fieldStyle({ records, actor }: Visit, { table, column, value }: Cell): string {
  if (value === '') return ''
  const styles = records.dictionary
    .ancestors(table)
    .flatMap((name) => rowsWith(records, actor, 'sys_ui_style', 'name', name))
  const found = styles.find((style) => style['element'] === column.name && style['value'] === value)
  return (found?.['style'] ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => DECLARATION.test(part))
    .join('; ')
}
