import { ticks } from './axis.ts'

export interface PlotOptions {
  /** Size of the drawing in characters, without the axes. */
  width: number
  height: number
  /** Where the horizontal axis ends; it begins at 0. */
  end: number
  /** What stands at the axes' ends. */
  unit: string
  endUnit: string
}

/** Bits of the eight dots of a braille character, by row and column. */
const DOTS = [
  [0x01, 0x08],
  [0x02, 0x10],
  [0x04, 0x20],
  [0x40, 0x80],
]

const LABEL_WIDTH = 8

/** Lines over time, drawn in braille dots. Values are spread evenly over the width; NaN leaves a gap. */
export function plotLines(lines: readonly (readonly number[])[], options: PlotOptions): string {
  const { width, height, end, unit, endUnit } = options
  const values = lines.flat().filter((value) => !Number.isNaN(value))
  const marks = ticks(Math.max(0, ...values), 4)
  const top = marks.at(-1)!
  const cells = Array.from({ length: height }, () => new Array<number>(width).fill(0))
  for (const line of lines) drawLine(cells, line, top)

  const labels = new Map(marks.map((mark) => [height - 1 - Math.round((mark / top) * (height - 1)), mark]))
  const rows = cells.map((row, at) => {
    const mark = labels.get(at)
    const label = mark === undefined ? '' : mark === top ? `${mark} ${unit}` : String(mark)
    const drawn = row.map((bits) => String.fromCharCode(0x2800 + bits)).join('')
    return `${label.padStart(LABEL_WIDTH)} ${mark === undefined ? '│' : '┤'}${drawn}`
  })
  const axis = `${' '.repeat(LABEL_WIDTH)} └${'─'.repeat(width)}`
  const scale = `0${`${end} ${endUnit}`.padStart(width - 1)}`
  return [...rows, axis, ' '.repeat(LABEL_WIDTH + 2) + scale].join('\n')
}

/** Joins neighbouring values by a vertical stroke, so that a jump stays one line. */
function drawLine(cells: number[][], line: readonly number[], top: number): void {
  const wide = cells[0]!.length * 2
  const high = cells.length * 4
  let before: number | undefined
  for (let x = 0; x < wide; x++) {
    const value = line[Math.floor((x / wide) * line.length)] ?? NaN
    if (Number.isNaN(value)) {
      before = undefined
      continue
    }
    const y = Math.round((1 - value / top) * (high - 1))
    const from = Math.min(y, before ?? y)
    for (let dot = from; dot <= Math.max(y, before ?? y); dot++) setDot(cells, x, dot)
    before = y
  }
}

function setDot(cells: number[][], x: number, y: number): void {
  const row = cells[Math.floor(y / 4)]!
  row[Math.floor(x / 2)]! |= DOTS[y % 4]![x % 2]!
}
