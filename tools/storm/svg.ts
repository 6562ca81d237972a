import { ticks } from './axis.ts'
import type { Sample } from './sender.ts'
import { slices } from './summary.ts'
import type { UsageSample } from './usage.ts'

const WIDTH = 960
const LEFT = 70
const RIGHT = 24
const LATENCY = { top: 60, height: 320 }
const MEMORY = { top: 450, height: 110 }
const HEIGHT = 610
const SLICES = 100

const P50 = '#1d4ed8'
const P95 = '#c2410c'
const DOT = '#94a3b8'
const MEMORY_COLOUR = '#047857'

const MEGABYTE = 1024 * 1024

interface Panel {
  top: number
  height: number
}

/** Every call as a dot, p50 and p95 as lines over it, the memory of the instance below. Holds nothing but numbers. */
export function latencySvg(samples: readonly Sample[], usage: readonly UsageSample[]): string {
  const end = ticks((samples.at(-1)?.at ?? 0) / 1000, 8)
  const latencies = samples.map(({ milliseconds }) => milliseconds)
  const high = ticks(
    latencies.reduce((most, value) => Math.max(most, value), 1),
    6,
  )
  const x = (milliseconds: number) => LEFT + (milliseconds / 1000 / end.at(-1)!) * (WIDTH - LEFT - RIGHT)
  const y = scaleOf(LATENCY, high)
  const parts = slices(samples, [], Math.min(SLICES, Math.max(1, Math.floor(samples.length / 20))))
  const line = (part: 'p50' | 'p95') =>
    polyline(parts.map((slice) => [x((slice.from + slice.to) / 2), y(slice[part])] as const))
  const dots = samples.map(({ at, milliseconds }) => `M${round(x(at))} ${round(y(milliseconds))}h0`).join('')
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-family="sans-serif" font-size="12" fill="#0f172a">`,
    `<title>Latency of ${samples.length} calls over time</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    `<text x="${LEFT}" y="28" font-size="16" font-weight="bold">Latency of ${samples.length} calls</text>`,
    legend(),
    grid(LATENCY, high, 'milliseconds'),
    timeAxis(LATENCY, end, x),
    `<path d="${dots}" stroke="${DOT}" stroke-opacity="0.45" stroke-width="3" stroke-linecap="round"/>`,
    `<path d="${line('p95')}" fill="none" stroke="${P95}" stroke-width="2"/>`,
    `<path d="${line('p50')}" fill="none" stroke="${P50}" stroke-width="2"/>`,
    ...(usage.length > 0 ? memoryPanel(usage, end, x) : []),
    '</svg>',
    '',
  ].join('\n')
}

function memoryPanel(usage: readonly UsageSample[], end: number[], x: (at: number) => number): string[] {
  const megabytes = usage.map(({ memory }) => memory / MEGABYTE)
  const marks = ticks(
    megabytes.reduce((most, value) => Math.max(most, value), 1),
    3,
  )
  const y = scaleOf(MEMORY, marks)
  const points = usage.map(({ at }, index) => [x(at), y(megabytes[index]!)] as const)
  return [
    `<text x="${LEFT}" y="${MEMORY.top - 14}" font-weight="bold">Memory of the instance’s process</text>`,
    grid(MEMORY, marks, 'MB'),
    timeAxis(MEMORY, end, x),
    `<path d="${polyline(points)}" fill="none" stroke="${MEMORY_COLOUR}" stroke-width="2"/>`,
  ]
}

function legend(): string {
  const entries = [
    { name: 'one call', colour: DOT },
    { name: 'p50', colour: P50 },
    { name: 'p95', colour: P95 },
  ]
  return entries
    .map(({ name, colour }, at) => {
      const left = WIDTH - RIGHT - 240 + at * 90
      return `<rect x="${left}" y="19" width="12" height="12" rx="2" fill="${colour}"/><text x="${left + 18}" y="29">${name}</text>`
    })
    .join('')
}

function grid({ top, height }: Panel, marks: number[], unit: string): string {
  const y = scaleOf({ top, height }, marks)
  const middle = top + height / 2
  return [
    `<text transform="translate(18 ${middle}) rotate(-90)" text-anchor="middle">${unit}</text>`,
    ...marks.map((mark) => {
      const at = round(y(mark))
      return `<path d="M${LEFT} ${at}H${WIDTH - RIGHT}" stroke="#e2e8f0"/><text x="${LEFT - 8}" y="${at + 4}" text-anchor="end">${mark}</text>`
    }),
  ].join('')
}

function timeAxis({ top, height }: Panel, seconds: number[], x: (at: number) => number): string {
  const bottom = top + height
  const labels = seconds.map((second, at) => {
    const text = at === seconds.length - 1 ? `${second} s` : String(second)
    return `<text x="${round(x(second * 1000))}" y="${bottom + 18}" text-anchor="middle">${text}</text>`
  })
  return `<path d="M${LEFT} ${bottom}H${WIDTH - RIGHT}" stroke="#0f172a"/>${labels.join('')}`
}

function scaleOf({ top, height }: Panel, marks: number[]): (value: number) => number {
  return (value) => top + height - (value / marks.at(-1)!) * height
}

/** Points that are no numbers are passed over. */
function polyline(points: readonly (readonly [number, number])[]): string {
  const known = points.filter(([, y]) => !Number.isNaN(y))
  return known.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('')
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
