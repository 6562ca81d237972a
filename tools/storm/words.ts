/** Numbers as the storm's tables show them. */

/** Whole numbers in groups of three: `12 345`. */
export function count(value: number): string {
  return Number.isNaN(value) ? '' : String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ' ')
}

export function milliseconds(value: number): string {
  return Number.isNaN(value) ? '–' : `${value.toFixed(value < 100 ? 1 : 0)} ms`
}

export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`
}
