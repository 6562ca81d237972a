/** Round numbers from 0 to the first that is not below `most`, about `count` steps: 1, 2 or 5 times a power of ten apart. */
export function ticks(most: number, count: number): number[] {
  const rough = Math.max(most, Number.MIN_VALUE) / count
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough * (1 - 1e-9))!
  const steps = Math.max(1, Math.ceil(most / step - 1e-9))
  return Array.from({ length: steps + 1 }, (_, at) => Number((at * step).toPrecision(12)))
}
