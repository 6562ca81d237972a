import { XMLParser } from 'fast-xml-parser'
import { malformedAt } from '../../../packages/local-instance/src/install/record_xml.ts'
import { ticks } from '../../../tools/storm/axis.ts'
import { plotLines } from '../../../tools/storm/plot.ts'
import { latencySvg } from '../../../tools/storm/svg.ts'
import { sample } from './records.ts'

const SIZE = { width: 4, height: 2, end: 60, unit: 'ms', endUnit: 's' }
const drawing = (lines: number[][]) =>
  plotLines(lines, SIZE)
    .split('\n')
    .slice(0, SIZE.height)
    .map((row) => row.slice(-SIZE.width))

describe('an axis', () => {
  it.each([
    [95, 4, [0, 50, 100]],
    [100, 4, [0, 50, 100]],
    [12.4, 6, [0, 5, 10, 15]],
    [0.3, 3, [0, 0.1, 0.2, 0.3]],
    [1870, 6, [0, 500, 1000, 1500, 2000]],
  ])('up to %d in about %d steps', (most, steps, marks) => {
    expect(ticks(most, steps)).toEqual(marks)
  })
})

describe('the plot', () => {
  it('draws the largest value at the top and nothing at the bottom', () => {
    expect(drawing([[0, 0, 100, 100]])).toEqual(['⠀⠀⡏⠉', '⣀⣀⡇⠀'])
  })

  it('leaves a gap where there is no value', () => {
    expect(drawing([[100, NaN, 100, 100]])[0]).toBe('⠉⠀⠉⠉')
  })

  it('draws several lines into one picture', () => {
    expect(drawing([[100], [0]])).toEqual(['⠉⠉⠉⠉', '⣀⣀⣀⣀'])
  })

  it('names the axes', () => {
    const text = plotLines([[90]], { ...SIZE, width: 20 })
    expect(text).toContain('100 ms ┤')
    expect(text).toMatch(/0 +60 s$/)
  })

  it('draws axes where there is nothing to draw', () => {
    expect(plotLines([[]], SIZE)).toContain('└────')
  })
})

describe('the SVG', () => {
  const samples = Array.from({ length: 200 }, (_, at) =>
    sample({ at: (at + 1) * 100, milliseconds: 20 + (at % 7) }),
  )
  const usage = [
    { at: 0, memory: 200e6, cpu: 0 },
    { at: 20_000, memory: 210e6, cpu: 9000 },
  ]

  it('is well-formed and holds a dot for every call', () => {
    const svg = latencySvg(samples, usage)
    expect(malformedAt(svg)).toBeNull()
    expect(svg.match(/h0/g)).toHaveLength(200)
  })

  it('keeps everything within the picture', () => {
    const svg = latencySvg(samples, usage)
    const points = [...svg.matchAll(/[ML]([\d.-]+) ([\d.-]+)/g)].map(([, x, y]) => [Number(x), Number(y)])
    const { svg: root } = new XMLParser({ ignoreAttributes: false }).parse(svg) as {
      svg: Record<string, string>
    }
    expect(points.length).toBeGreaterThan(200)
    expect(Math.max(...points.map(([x]) => x!))).toBeLessThanOrEqual(Number(root['@_width']))
    expect(Math.max(...points.map(([, y]) => y!))).toBeLessThanOrEqual(Number(root['@_height']))
    expect(Math.min(...points.flat())).toBeGreaterThanOrEqual(0)
  })

  it('leaves the memory out where it is not known', () => {
    expect(latencySvg(samples, usage)).toContain('Memory')
    expect(latencySvg(samples, [])).not.toContain('Memory')
  })
})
