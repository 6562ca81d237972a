import {
  COOL_DOWN,
  LARGEST_AGE,
  decide,
  mayTry,
  type StoredKeySet,
} from '../../../src/server/entra/key_cache.ts'
import { NOW } from './signing.ts'

const KEY = { kid: 'known', n: 'n', e: 'AQAB' }
const MINUTE = 60_000
const HOUR = 60 * MINUTE

function stored(changes: Partial<StoredKeySet> = {}): StoredKeySet {
  return {
    issuer: 'https://issuer',
    keys: [KEY],
    fetchedAt: NOW - HOUR,
    lastTry: NOW - HOUR,
    lastTryFailed: false,
    ...changes,
  }
}

const NONE_YET = { keys: [], fetchedAt: null, lastTryFailed: true }
const TOO_OLD = { fetchedAt: NOW - LARGEST_AGE }

describe('the key cache', () => {
  test.each<[string, StoredKeySet | null, string, string]>([
    ['a set that was never fetched is fetched', null, 'known', 'refresh'],
    [
      'a first fetch that failed is not repeated at once',
      stored({ ...NONE_YET, lastTry: NOW - MINUTE }),
      'known',
      'unavailable',
    ],
    [
      'a first fetch that failed is repeated after 5 minutes',
      stored({ ...NONE_YET, lastTry: NOW - COOL_DOWN }),
      'known',
      'refresh',
    ],
    [
      'a first fetch under way is waited for',
      stored({ ...NONE_YET, lastTryFailed: false, lastTry: NOW }),
      'known',
      'unavailable',
    ],
    ['a known key is served', stored(), 'known', 'serve'],
    [
      'a known key is served until the set is 24 hours old',
      stored({ fetchedAt: NOW - LARGEST_AGE + 1 }),
      'known',
      'serve',
    ],
    [
      'a known key is served though the last refresh failed',
      stored({ lastTry: NOW, lastTryFailed: true }),
      'known',
      'serve',
    ],
    ['an old set is refreshed', stored(TOO_OLD), 'known', 'refresh'],
    [
      'an old set is not served while the last try is recent',
      stored({ ...TOO_OLD, lastTry: NOW - MINUTE }),
      'known',
      'unavailable',
    ],
    ['an unknown key is looked for at once', stored(), 'new', 'refresh'],
    [
      'an unknown key is not looked for twice in 5 minutes',
      stored({ lastTry: NOW - COOL_DOWN + 1 }),
      'new',
      'unknown',
    ],
    [
      'an unknown key is looked for again after 5 minutes',
      stored({ lastTry: NOW - COOL_DOWN }),
      'new',
      'refresh',
    ],
    [
      'an unknown key may be new while refreshing fails',
      stored({ lastTry: NOW - 1, lastTryFailed: true }),
      'new',
      'unavailable',
    ],
    [
      'another node may be a little ahead',
      stored({ fetchedAt: NOW + 30_000, lastTry: NOW + 30_000 }),
      'known',
      'serve',
    ],
    ['a set from the future is not believed', stored({ fetchedAt: NOW + HOUR }), 'known', 'refresh'],
    ['a try in the future does not block for ever', stored({ lastTry: NOW + HOUR }), 'new', 'refresh'],
  ])('%s', (_, row, kid, act) => {
    expect(decide(row, kid, NOW).act).toBe(act)
  })

  test('serves the key that was named', () => {
    expect(decide(stored(), 'known', NOW)).toEqual({ act: 'serve', key: KEY })
  })

  test.each(['__proto__', 'constructor', 'length', '0', 'KNOWN', 'known '])('%j is no key', (kid) => {
    expect(decide(stored({ lastTry: NOW }), kid, NOW).act).toBe('unknown')
  })

  test('a flood of junk keys makes one fetch in five minutes', () => {
    let row = stored()
    let fetches = 0
    for (let now = NOW; now < NOW + HOUR; now += 1000) {
      if (decide(row, `junk-${now}`, now).act !== 'refresh') continue
      fetches++
      row = stored({ fetchedAt: now, lastTry: now })
    }
    expect(fetches).toBe(HOUR / COOL_DOWN)
  })

  test('the cool-down counts tries, successful or not', () => {
    expect(mayTry(stored({ lastTry: NOW - MINUTE, lastTryFailed: true }), NOW)).toBe(false)
    expect(mayTry(null, NOW)).toBe(true)
  })
})
