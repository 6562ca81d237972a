/** A row and the value it was found by. */
export interface Keyed<Row> {
  value: string
  row: Row
}

/** Values of one statement. */
const MAX_VALUES = 500

/** Rows of one value that are read, however many values are asked for at once. */
const MAX_ROWS = 50

/**
 * Reads rows of a table by a value, each value once; announced values go into the same statement. `normal` gives the form
 * in which values are compared.
 */
export class LookupCache<Row> {
  private readonly asked = new Set<string>()
  private readonly cut = new Set<string>()
  private readonly rows = new Map<string, Row[]>()
  private readonly read: (values: readonly string[], limit: number) => Keyed<Row>[]
  private readonly normal: (value: string) => string

  constructor(
    read: (values: readonly string[], limit: number) => Keyed<Row>[],
    normal: (value: string) => string,
  ) {
    this.read = read
    this.normal = normal
  }

  /** The rows with these values; `isCut` if one of them has more than are read. `expected` is called before a query. */
  find(
    values: readonly string[],
    expected: () => Iterable<string> = () => [],
  ): { rows: Row[]; isCut: boolean } {
    if (values.some((value) => !this.asked.has(this.normal(value)))) {
      this.ask(
        [...new Set([...values, ...expected()])].filter((value) => !this.asked.has(this.normal(value))),
      )
    }
    const wanted = [...new Set(values.map(this.normal))]
    return {
      rows: wanted.flatMap((value) => this.rows.get(value) ?? []),
      isCut: wanted.some((value) => this.cut.has(value)),
    }
  }

  /** Every row that was read so far. */
  known(): Row[] {
    return [...this.rows.values()].flat()
  }

  private ask(values: readonly string[]): void {
    for (let at = 0; at < values.length; at += MAX_VALUES) this.askAtOnce(values.slice(at, at + MAX_VALUES))
  }

  /** If one value's rows may hide those of others, each value is asked for by itself. */
  private askAtOnce(values: readonly string[]): void {
    const limit = 2 * values.length + MAX_ROWS
    const found = this.read(values, limit)
    const forms = new Set(values.map(this.normal))
    if (found.length >= limit && forms.size > 1) {
      for (const form of forms) this.askAtOnce(values.filter((value) => this.normal(value) === form))
      return
    }
    for (const { value, row } of found) {
      const form = this.normal(value)
      this.rows.set(form, [...(this.rows.get(form) ?? []), row])
    }
    for (const form of forms) {
      this.asked.add(form)
      if (found.length >= limit || (this.rows.get(form)?.length ?? 0) > MAX_ROWS) this.cut.add(form)
    }
  }
}
