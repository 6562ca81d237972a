import { cut } from '../platform/cut.ts'
import { entriesOf, isSysId } from '../platform/text.ts'
import { templateFault } from '../template/template.ts'
import { MATCHES_NOTHING } from './evaluate.ts'
import { RULE_COLUMNS, type RuleColumn, type RuleRow } from './row.ts'
import { ruleWords } from './rule.ts'

/**
 * Reads the values of one rule and keeps the complaints. What is wrong in a condition is a fault: the rule then matches
 * nothing, rather than more than it was meant to. What is wrong elsewhere is left out.
 */
export class RuleReader {
  readonly complaints: string[] = []
  fault = ''
  private readonly row: RuleRow

  constructor(row: RuleRow) {
    this.row = row
  }

  value(column: RuleColumn): string {
    return this.row.value(column).trim()
  }

  /** Entries of a condition, separated by commas or lines. All must be right. */
  list(column: RuleColumn, isRight: (entry: string) => boolean, expected: string): string[] {
    const value = this.value(column).toLowerCase()
    if (value === '') return []
    const entries = entriesOf(value, /[,\r\n]/)
    return entries.length > 0 && entries.every(isRight) ? entries : this.wrongCondition(column, expected, [])
  }

  /** A reference; '' for none. */
  reference(column: RuleColumn): string {
    const value = this.value(column)
    return value === '' || isSysId(value) ? value : this.leftOut(column, 'a record of the list')
  }

  oneOf<T extends string>(column: RuleColumn, choices: readonly T[]): T | '' {
    const value = this.value(column)
    if (value === '') return ''
    return choices.find((choice) => choice === value) ?? this.leftOut(column, choices.join(', '))
  }

  plain(column: RuleColumn, expected: string): string {
    const value = this.value(column)
    return /^[^^\r\n]{0,40}$/.test(value) ? value : this.leftOut(column, expected)
  }

  template(column: RuleColumn): string {
    const value = this.value(column)
    const fault = value === '' ? '' : templateFault(value)
    return fault === '' ? value : this.leftOut(column, `a template without faults (${fault})`)
  }

  /** For what makes the whole rule match nothing. */
  wrongCondition<T>(column: RuleColumn, expected: string, result: T): T {
    this.fault ||= `its field ${RULE_COLUMNS[column]} cannot be understood`
    this.complain(column, expected, MATCHES_NOTHING)
    return result
  }

  leftOut(column: RuleColumn, expected: string): '' {
    this.complain(column, expected, 'It was left out.')
    return ''
  }

  complain(column: RuleColumn, expected: string, consequence: string, value = this.value(column)): void {
    this.complaints.push(
      `${ruleWords(this.value('name'))}: ${RULE_COLUMNS[column]} is "${cut(value, 100)}"; expected: ${expected}. ${consequence}`,
    )
  }
}
