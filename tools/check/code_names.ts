import ts from 'typescript'
import type { Definitions } from './definitions.ts'
import { OriginFinder } from './origins.ts'
import type { Program } from './program.ts'
import { Rules } from './rules.ts'

const RECORDS = new Set(['GlideRecord', 'GlideRecordSecure', 'GlideAggregate'])
const NAMES_TABLE = new Set([...RECORDS, 'GlideTableHierarchy'])

/** Methods of records that name a column, by which of their arguments does. */
const COLUMN_AT: Record<string, number> = {
  addQuery: 0,
  addNullQuery: 0,
  addNotNullQuery: 0,
  addOrCondition: 0,
  addCondition: 0,
  addValue: 0,
  getValue: 0,
  setValue: 0,
  getDisplayValue: 0,
  setDisplayValue: 0,
  getElement: 0,
  isValidField: 0,
  orderBy: 0,
  orderByDesc: 0,
  groupBy: 0,
  addAggregate: 1,
  getAggregate: 1,
}

/** Methods whose result is the condition that was added, on which others can be called. */
const GIVES_CONDITION = new Set([
  'addQuery',
  'addNullQuery',
  'addNotNullQuery',
  'addOrCondition',
  'addCondition',
])

const LOOKS_LIKE_TABLE = /^(?:cmdb|cmn|svc|x_secx_azmon)_[a-z0-9_]+$/

export interface CodeNames {
  /** Columns on a table that is known, and tables. */
  exact: Rules
  /** Columns of a record whose table is not known: some table has to have them. */
  anywhere: Rules
  /** Columns that only the running code knows. Nothing is found here; it says how much is not looked at. */
  workedOut: Rules
}

/**
 * Tables and columns that code names. An unknown column in a query drops its condition and matches everything
 * (docs/facts/servicenow.md#unknown-field).
 */
export function codeNames(program: Program, definitions: Definitions): CodeNames {
  const finder = new OriginFinder(program)
  const everyColumn = definitions.everyColumn()
  const names: CodeNames = {
    exact: new Rules('tables, and columns of known tables, that code names'),
    anywhere: new Rules('columns that code names on a table that it is given'),
    workedOut: new Rules('columns that code works out as it runs, left to the tests'),
  }
  for (const { path, file } of program.files) {
    const place = (node: ts.Node): string =>
      `${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
    const look = (node: ts.Node): void => {
      if (ts.isNewExpression(node)) lookAtNew(node, place(node))
      if (ts.isCallExpression(node)) lookAtCall(node, place(node))
      if (ts.isPropertyAccessExpression(node)) lookAtProperty(node, place(node))
      if (ts.isStringLiteralLike(node)) lookAtText(node, place(node))
      ts.forEachChild(node, look)
    }
    look(file)
  }
  return names

  function lookAtNew({ expression, arguments: list }: ts.NewExpression, where: string): void {
    if (NAMES_TABLE.has(expression.getText()) && list?.[0]) wantTables(list[0], where)
  }

  function wantTables(expression: ts.Expression, where: string): void {
    for (const table of finder.texts(expression).values.filter(Boolean))
      names.exact.expect(definitions.hasTable(table), where, `there is no table ${table}`)
  }

  function lookAtCall({ expression, arguments: list }: ts.CallExpression, where: string): void {
    if (!ts.isPropertyAccessExpression(expression)) return
    const method = expression.name.text
    if (expression.getText() === 'gs.tableExists' && list[0]) {
      wantTables(list[0], where)
      return
    }
    const at = method === 'get' && list.length === 2 ? 0 : COLUMN_AT[method]
    const column = at === undefined ? undefined : list[at]
    if (!column) return
    const record = recordOf(expression.expression)
    if (record.tables.length === 0 && (method === 'get' || record.isOther)) return
    const { values, isWhole } = finder.texts(column)
    if (!isWhole) names.workedOut.looked++
    for (const value of values.filter(Boolean)) wantColumn(record, value, where)
  }

  /** `record.state` */
  function lookAtProperty(node: ts.PropertyAccessExpression, where: string): void {
    const { parent, name, expression } = node
    if (ts.isCallExpression(parent) && parent.expression === node) return
    const record = recordOf(expression)
    if (record.tables.length > 0) wantColumn(record, name.text, where)
  }

  function lookAtText({ text, parent }: ts.StringLiteralLike, where: string): void {
    if (!LOOKS_LIKE_TABLE.test(text) || text.endsWith('_') || ts.isImportDeclaration(parent)) return
    const isKnown = definitions.hasTable(text) || everyColumn.has(text)
    names.exact.expect(isKnown, where, `there is no table ${text}`)
  }

  interface Receiver {
    tables: string[]
    isWhole: boolean
    /** Something of the app's own that has a method of the same name. */
    isOther: boolean
  }

  function recordOf(expression: ts.Expression): Receiver {
    if (
      ts.isCallExpression(expression) &&
      ts.isPropertyAccessExpression(expression.expression) &&
      GIVES_CONDITION.has(expression.expression.name.text)
    )
      return recordOf(expression.expression.expression)
    const { nodes, isWhole } = finder.of(expression)
    const records = [...nodes]
      .filter(ts.isNewExpression)
      .filter((node) => RECORDS.has(node.expression.getText()))
    const tables = records.map(({ arguments: list }) =>
      list?.[0] ? finder.texts(list[0]) : { values: [], isWhole: false },
    )
    return {
      tables: [...new Set(tables.flatMap(({ values }) => values))],
      isWhole: isWhole && records.length > 0 && tables.every((table) => table.isWhole),
      isOther: nodes.size > 0 && records.length === 0,
    }
  }

  function wantColumn({ tables, isWhole }: Receiver, column: string, where: string): void {
    const known = tables.filter((table) => definitions.hasTable(table))
    if (isWhole) {
      const isThere = known.length === 0 || known.some((table) => definitions.hasColumn(table, column))
      names.exact.expect(isThere, where, `${known.join(' and ')} has no column ${column}`)
      return
    }
    names.anywhere.expect(
      everyColumn.has(column.split('.')[0] ?? ''),
      where,
      `no known table has a column ${column}`,
    )
  }
}
