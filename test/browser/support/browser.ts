import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const CHROMIUM = '/usr/bin/chromium'

/** Nothing that the browser would do by itself: no sandbox (CI runs as root), no traffic, no first-run pages. */
const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const isMissing = !existsSync(CHROMIUM)
const MISSING = `There is no ${CHROMIUM}. On Debian: apt-get install chromium fonts-dejavu-core`

/**
 * Tests that need a browser. On a machine without one they are skipped, with a word; in CI they fail, so that nobody
 * takes their silence for success.
 */
export function describeInBrowser(name: string, tests: () => void): void {
  if (!isMissing) describe(name, tests)
  else if (process.env['CI'])
    test(name, () => {
      throw new Error(MISSING)
    })
  else {
    console.warn(`Browser tests are skipped. ${MISSING}`)
    describe.skip(name, tests)
  }
}

/** Debian's Chromium with a profile of its own, which is empty. */
export async function launch(): Promise<Browser> {
  if (isMissing) throw new Error(MISSING)
  return chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS })
}
