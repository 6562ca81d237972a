import { circles, importsBelow, reachedFrom } from '../../../tools/check/structure.ts'

/** Tightened as the code gets simpler; loosened only with a reason in the commit. */
const LIMITS = {
  lines: 22_290,
  files: 152,
  medianLines: 130,
  shareOfSmallFiles: 0.02,
  largestFile: 362,
  modulesOfTheWebhook: 107,
  modulesOfTheGate: 26,
}

/** A file of fewer lines is small. */
const SMALL = 36

const files = importsBelow('src/server')
const lengths = [...files.values()].map(({ lines }) => lines).sort((a, b) => a - b)

describe('src/server', () => {
  test('has no files that import each other in a circle, type imports included', () => {
    expect(circles(files)).toEqual([])
  })

  test('has no folders that import each other in a circle, type imports included', () => {
    expect(circles(files, (path) => path.replace(/\/[^/]+$/, ''))).toEqual([])
  })

  test('stays small', () => {
    expect(files.size).toBeLessThanOrEqual(LIMITS.files)
    expect(lengths.reduce((sum, lines) => sum + lines, 0)).toBeLessThanOrEqual(LIMITS.lines)
    expect(lengths.at(-1)).toBeLessThanOrEqual(LIMITS.largestFile)
  })

  test('is not cut into pieces', () => {
    expect(lengths[lengths.length >> 1]).toBeGreaterThanOrEqual(LIMITS.medianLines)
    const small = lengths.filter((lines) => lines < SMALL).length
    expect(small / lengths.length).toBeLessThanOrEqual(LIMITS.shareOfSmallFiles)
  })

  test('loads few modules with a delivery, and fewer with a refused call', () => {
    expect(reachedFrom('src/server/gate.ts', files).size).toBeLessThanOrEqual(LIMITS.modulesOfTheGate)
    expect(reachedFrom('src/server/webhook.ts', files).size).toBeLessThanOrEqual(LIMITS.modulesOfTheWebhook)
  })
})

describe('circles', () => {
  const module = (...imports: string[]) => ({ lines: 1, imports })

  test('are found between files, each once', () => {
    const made = new Map([
      ['a/one.ts', module('a/two.ts')],
      ['a/two.ts', module('b/three.ts')],
      ['b/three.ts', module('a/one.ts', 'b/four.ts')],
      ['b/four.ts', module()],
    ])
    expect(circles(made)).toEqual([['a/one.ts', 'a/two.ts', 'b/three.ts']])
    expect(circles(made, (path) => path.charAt(0))).toEqual([['a', 'b']])
  })

  test('are not found where there are none', () => {
    expect(
      circles(
        new Map([
          ['a.ts', module('b.ts')],
          ['b.ts', module()],
        ]),
      ),
    ).toEqual([])
  })
})
