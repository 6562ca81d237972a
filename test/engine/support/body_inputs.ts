import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as bodies from '../../server/azure/bodies.ts'

const OWN = join(__dirname, '../../../tools/send/samples')
const SHARED = join(__dirname, '../../../../shared/payloads')
export const hasPayloads = existsSync(SHARED)

/** The samples of `npm run send`, and those that contributors share. */
export function sampleBodies(): string[] {
  return [
    ...textsIn(OWN),
    ...(hasPayloads ? [...textsIn(SHARED), ...textsIn(join(SHARED, 'noncommon'))] : []),
  ]
}

function textsIn(folder: string): string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
  return files.map((file) => readFileSync(join(folder, file), 'utf8'))
}

const CONTEXTS = [
  bodies.metricContext({ dimensions: [{ name: 'Computer', value: 'x' }], alertSensitivity: 'High' }),
  bodies.logContext({ event: [[{ name: 'a', value: 'b' }]] }),
  bodies.activityContext('Policy', 'x', { policies: '[{}]' }),
  bodies.serviceHealthContext(),
  bodies.resourceHealthContext('Available', 'Unavailable'),
  bodies.prometheusContext(),
  bodies.costContext(),
  bodies.detectorContext(),
  bodies.backupContext(),
]

const ODD: unknown[] = [
  null,
  true,
  -1e308,
  0.1 + 0.2,
  1e21,
  '',
  '1e999',
  'javascript:x',
  '<p>a&amp;b</p>'.repeat(200),
  'x'.repeat(20_000),
  '\u0000\u2028\ufeff',
  '\ud800',
  '😀'.repeat(3000),
  'İıŞß ǅ',
  '2026-02-30T25:00:00Z',
  [[[]]],
  [],
  {},
  { toString: 1, length: 5 },
  JSON.parse('{"__proto__":{"a":1},"hasOwnProperty":1}'),
  Array(300).fill({ name: 'n', value: 'v' }),
]

/** Each place in a body of each kind replaced by an odd value, by turns; and texts that are no bodies. */
export function changedBodies(): string[] {
  let turn = 0
  const changed = CONTEXTS.flatMap((context) => {
    const body = bodies.body({ alertRuleID: bodies.VM }, context, { customProperties: { team: 'tills' } })
    return places(body).flatMap((path) =>
      [0, 1, 2].map(() => JSON.stringify(replaced(body, path, ODD[turn++ % ODD.length]))),
    )
  })
  const text = JSON.stringify(bodies.body({}, CONTEXTS[0]))
  const cut = Array.from({ length: 40 }, (_, at) => text.slice(0, Math.floor((text.length * at) / 40)))
  const others = [
    '\ufeff' + text,
    `${text}x`,
    text + text,
    '['.repeat(5000),
    '{"a":'.repeat(5000),
    'null',
    '0',
    'NaN',
  ]
  return [...changed, ...cut, ...others]
}

/** Every place in a value, as the list of keys that leads there. */
function places(value: unknown, path: string[] = []): string[][] {
  const below = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return [path, ...below.flatMap(([key, part]) => places(part, [...path, key]))]
}

function replaced(value: unknown, [key, ...rest]: string[], by: unknown): unknown {
  if (key === undefined) return by
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
    string,
    unknown
  >
  copy[key] = replaced(copy[key], rest, by)
  return copy
}
