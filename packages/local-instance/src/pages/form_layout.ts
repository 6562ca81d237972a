import type { Column } from '../dictionary/model.ts'
import { rowsWith } from '../records/lookup.ts'
import type { Actor, Records, Row } from '../records/records.ts'
import { type BaseForm, baseForms } from './base_layout.ts'
import { isLongText } from './display.ts'
import { isOfView } from './views.ts'

/** A section of a form: blocks of two columns or one, each a list of paths (`cmdb_ci`, `cmdb_ci.name`). */
export interface FormSection {
  caption: string
  /** Folded away until somebody opens it. */
  folded: boolean
  blocks: FormBlock[]
  /** Texts that stand between the fields, by the path that stands for them in the blocks. */
  annotations: ReadonlyMap<string, string>
}

export interface FormBlock {
  left: string[]
  /** Empty where the block has one column. */
  right: string[]
}

/**
 * The sections of the installed default view of the table or of its nearest ancestor with one, else of the base
 * system's form, else all columns: those with a value first, or on a new record all but the system's own.
 */
export function formSections(records: Records, actor: Actor, table: string, row: Row): FormSection[] {
  for (const name of records.dictionary.ancestors(table)) {
    const sections = installedSections(records, actor, name)
    if (sections.length > 0) return sections
    const base = baseForms[name]
    if (base) return base.map(baseSection)
  }
  return everyColumn(records.dictionary.columns(table), row)
}

function installedSections(records: Records, actor: Actor, table: string): FormSection[] {
  const rows = (from: string, column: string, value: string, order?: string) =>
    rowsWith(records, actor, from, column, value, order)
  const form = rows('sys_ui_form', 'name', table).find(
    (row) => isOfView(records, actor, row, '') && !row['sys_user'],
  )
  if (!form) return []
  return rows('sys_ui_form_section', 'sys_ui_form', form['sys_id'] ?? '', 'position').map((entry) => {
    const id = entry['sys_ui_section'] ?? ''
    const caption = rows('sys_ui_section', 'sys_id', id)[0]?.['caption'] ?? ''
    const elements = rows('sys_ui_element', 'sys_ui_section', id, 'position')
    const annotations = elements
      .filter(({ type }) => type === ANNOTATION)
      .map(({ element = '' }): [string, string] => [element, annotationText(rows, element)])
    return { caption, folded: false, blocks: blocksOf(elements), annotations: new Map(annotations) }
  })
}

const ANNOTATION = 'annotation'

/** HTML as its text: what an application brings is shown, not trusted. */
function annotationText(rows: (from: string, column: string, value: string) => Row[], sysId: string): string {
  const [annotation] = rows('sys_ui_annotation', 'sys_id', sysId)
  return (annotation?.['text'] ?? '').replace(/<[^>]*>/g, '')
}

/** `.begin_split`, fields, `.split`, fields, `.end_split`; whatever stands outside goes over the whole width. */
export function blocksOf(elements: Row[]): FormBlock[] {
  const blocks: FormBlock[] = []
  let block: FormBlock | undefined
  let isRight = false
  for (const { element = '', type = '' } of elements) {
    if (element === '.begin_split') blocks.push((block = { left: [], right: [] }))
    else if (element === '.split') isRight = true
    else if (element === '.end_split') block = undefined
    else if (type === '' || type === 'element' || type === ANNOTATION) {
      if (block === undefined) blocks.push({ left: [element], right: [] })
      else (isRight ? block.right : block.left).push(element)
    }
    if (block === undefined) isRight = false
  }
  return blocks
}

function baseSection({ caption, left, right, below }: BaseForm): FormSection {
  return {
    caption,
    folded: false,
    blocks: [{ left, right }, ...below.map((path) => ({ left: [path], right: [] }))],
    annotations: new Map(),
  }
}

function everyColumn(columns: readonly Column[], row: Row): FormSection[] {
  const own = columns.filter((column) => !column.name.startsWith('sys_'))
  if (!row['sys_id']) return [section('Fields', own, false)]
  const filled = own.filter((column) => (row[column.name] ?? '') !== '' || column.mandatory)
  const empty = own.filter((column) => !filled.includes(column))
  const system = columns.filter((column) => column.name.startsWith('sys_'))
  return [
    section('Fields', filled, false),
    section(`Empty fields (${empty.length})`, empty, true),
    section('System fields', system, true),
  ].filter(({ blocks }) => blocks.some(({ left }) => left.length > 0))
}

function section(caption: string, columns: Column[], folded: boolean): FormSection {
  const short = columns.filter((column) => !isLongText(column)).map((column) => column.name)
  const long = columns.filter(isLongText).map((column) => column.name)
  const half = Math.ceil(short.length / 2)
  const blocks = [{ left: short.slice(0, half), right: short.slice(half) }]
  return {
    caption,
    folded,
    blocks: [...blocks, ...long.map((name) => ({ left: [name], right: [] }))],
    annotations: new Map(),
  }
}
