import {
  COOL_DOWN,
  decideKey,
  MAX_KEY_AGE,
  mayTry,
  merge,
  SHORT_COOL_DOWN,
  type StoredKey,
  type StoredKeySet,
} from '../../../src/server/entra/key_set.ts'
import { NOW } from './signing.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const KEY: StoredKey = { kid: 'known', n: 'n', e: 'AQAB', seen: NOW - HOUR }

function stored(changes: Partial<StoredKeySet> = {}): StoredKeySet {
  return {
    issuer: 'https://issuer',
    keys: () => [KEY],
    lastTry: NOW - HOUR,
    lastTryFailed: false,
    ...changes,
  }
}

const seenAt = (seen: number) => ({ keys: () => [{ ...KEY, seen }] })
const NONE_YET = { keys: () => [], lastTryFailed: true }
const TOO_OLD = seenAt(NOW - MAX_KEY_AGE)

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
      'a known key is served until 24 hours after a fetch listed it',
      stored(seenAt(NOW - MAX_KEY_AGE + 1)),
      'known',
      'serve',
    ],
    [
      'a known key is served though the last refresh failed',
      stored({ lastTry: NOW, lastTryFailed: true }),
      'known',
      'serve',
    ],
    ['an old key is refreshed', stored(TOO_OLD), 'known', 'refresh'],
    [
      'an old key is not served while the last try is recent',
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
      stored({ ...seenAt(NOW + 30_000), lastTry: NOW + 30_000 }),
      'known',
      'serve',
    ],
    ['a key from the future is not believed', stored(seenAt(NOW + HOUR)), 'known', 'refresh'],
    ['a try in the future does not block forever', stored({ lastTry: NOW + HOUR }), 'new', 'refresh'],
  ])('%s', (_, row, kid, act) => {
    expect(decideKey(row, kid, false, NOW).act).toBe(act)
  })

  test.each<[string, StoredKeySet | null, string]>([
    ['is looked for at once', stored(), 'refresh'],
    ['is looked for again after a minute', stored({ lastTry: NOW - SHORT_COOL_DOWN }), 'refresh'],
    [
      'is looked for again a minute after a failed try',
      stored({ ...NONE_YET, lastTry: NOW - MINUTE }),
      'refresh',
    ],
    ['is not looked for twice in a minute', stored({ lastTry: NOW - SHORT_COOL_DOWN + 1 }), 'may_be_new'],
    [
      'is unavailable while refreshing fails',
      stored({ lastTry: NOW - 1, lastTryFailed: true }),
      'unavailable',
    ],
    ['is unavailable during the first fetch', stored({ keys: () => [], lastTry: NOW }), 'unavailable'],
  ])('an unknown key of a token that fits the settings %s', (_, row, act) => {
    expect(decideKey(row, 'new', true, NOW).act).toBe(act)
  })

  test('serves the key that was named', () => {
    expect(decideKey(stored(), 'known', false, NOW)).toEqual({ act: 'serve', key: KEY })
  })

  test.each(['__proto__', 'constructor', 'length', '0', 'KNOWN', 'known '])('%j is no key', (kid) => {
    expect(decideKey(stored({ lastTry: NOW }), kid, false, NOW).act).toBe('unknown')
  })

  test.each([
    ['that do not fit the settings', false, COOL_DOWN],
    ['that fit the settings', true, SHORT_COOL_DOWN],
  ])('a flood of unknown keys in tokens %s makes one fetch in each cool-down', (_, fits, coolDown) => {
    let row = stored()
    let fetches = 0
    for (let now = NOW; now < NOW + HOUR; now += 1000) {
      if (decideKey(row, `junk-${now}`, fits, now).act !== 'refresh') continue
      fetches++
      row = stored({ ...seenAt(now), lastTry: now })
    }
    expect(fetches).toBe(HOUR / coolDown)
  })

  test("the short cool-down lets a fetch come before Azure's last two tries, 70 and 75 seconds after the first", () => {
    expect(SHORT_COOL_DOWN).toBeLessThan(70_000)
  })

  test('the cool-down counts tries, successful or not', () => {
    expect(mayTry(stored({ lastTry: NOW - MINUTE, lastTryFailed: true }), COOL_DOWN, NOW)).toBe(false)
    expect(mayTry(null, COOL_DOWN, NOW)).toBe(true)
  })
})

describe('what is kept after a fetch', () => {
  const listed = { kid: 'new', n: 'm', e: 'AQAB' }
  const ROOM = 65000

  test('a former key stays, with the time at which it was first missing', () => {
    const former = { ...KEY, missing: NOW }
    expect(merge([listed], [KEY], ROOM, NOW)).toEqual([{ ...listed, seen: NOW }, former])
    expect(merge([listed], [former], ROOM, NOW + HOUR)).toEqual([{ ...listed, seen: NOW + HOUR }, former])
  })

  test('a former key goes 24 hours after it was first missing', () => {
    expect(merge([listed], [{ ...KEY, missing: NOW - MAX_KEY_AGE }], ROOM, NOW)).toEqual([
      { ...listed, seen: NOW },
    ])
  })

  test('a former key that was nearly too old when it was first missing serves for 24 hours more', () => {
    const old = { ...KEY, seen: NOW - MAX_KEY_AGE + 1 }
    const [, former] = merge([listed], [old], ROOM, NOW)
    expect(decideKey(stored({ keys: () => [former!] }), 'known', false, NOW + MAX_KEY_AGE - 1).act).toBe(
      'serve',
    )
    expect(decideKey(stored({ keys: () => [former!] }), 'known', false, NOW + MAX_KEY_AGE).act).not.toBe(
      'serve',
    )
  })

  test('a key that is still listed is as good as new', () => {
    const { seen: _, ...published } = KEY
    expect(merge([published], [KEY], ROOM, NOW)).toEqual([{ ...KEY, seen: NOW }])
  })

  test('of two keys with one id the listed one counts', () => {
    const other = { ...listed, kid: KEY.kid }
    expect(merge([other], [KEY], ROOM, NOW)).toEqual([{ ...other, seen: NOW }])
  })

  test('where there is no room for all, the former keys that were listed last stay', () => {
    const older = { ...KEY, kid: 'older', seen: NOW - 2 * HOUR }
    const former = { ...KEY, missing: NOW }
    const room = JSON.stringify([{ ...listed, seen: NOW }, former]).length
    expect(merge([listed], [older, KEY], room, NOW)).toEqual([{ ...listed, seen: NOW }, former])
  })
})
