import { quantile } from '../storm/summary.ts'

/** What was measured: the head, then a row for each thing. The head's first cell says what the rows are. */
export type Figures = (string | number)[][]

/** Measures a part of the app. `progress` hears what is being done; `rows` is how many a large instance has. */
export type Bench = (progress: (line: string) => void, rows: number) => Promise<Figures[]>

export function times(ratio: number, digits = 2): string {
  return `${ratio.toFixed(digits)} ×`
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}
