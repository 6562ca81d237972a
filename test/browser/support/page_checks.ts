import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

/** Widths in pixels: a desk and a phone. */
export const WIDTHS = [1440, 390] as const
export const THEMES = ['light', 'dark'] as const

/** What axe finds wrong with the app’s part of the page. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  return page.evaluate<string[]>(`axe.run('.azmon', { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target.join(' '))))`)
}

export async function heightOf(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollHeight')
}

/** Pixels by which the page can be scrolled sideways. */
export async function overhangOf(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')
}

/** What axe finds, and whether the page can be scrolled sideways, at each width and in each theme. */
export async function faultsAtAllSizes(page: Page): Promise<string[]> {
  const faults: string[] = []
  const before = page.viewportSize() ?? { width: 1280, height: 900 }
  for (const width of WIDTHS)
    for (const colorScheme of THEMES) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme })
      const found = await axeViolations(page)
      const overhang = await overhangOf(page)
      if (overhang > 0) found.push(`${overhang} pixels too wide`)
      faults.push(...found.map((fault) => `${width} ${colorScheme}: ${fault}`))
    }
  await page.setViewportSize(before)
  await page.emulateMedia({ colorScheme: 'light' })
  return faults
}
