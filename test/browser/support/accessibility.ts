import type { Page } from 'playwright-core'

/** Roles of what somebody uses, who may not see it. */
const NAMED = new Set([
  'button',
  'checkbox',
  'combobox',
  'link',
  'radio',
  'searchbox',
  'spinbutton',
  'textbox',
])

/** WCAG 2, level AA: 4.5 to 1, and 3 to 1 for large text. Runs in the page. */
const LOW_CONTRAST = `(() => {
  const channels = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number)
  const light = ([red, green, blue]) => {
    const [r, g, b] = [red, green, blue].map((value) => {
      const part = value / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = channels(getComputedStyle(at).backgroundColor)
      if (colour.length === 3 || colour[3] === 1) return colour
    }
    return [255, 255, 255]
  }
  const faults = []
  for (const element of document.querySelectorAll('body *')) {
    const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '')
    const isField = /^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName)
    if (!element.checkVisibility() || element.disabled || !(hasText || isField)) continue
    const style = getComputedStyle(element)
    const lights = [light(channels(style.color)), light(ground(element))]
    const ratio = (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05)
    const least = parseFloat(style.fontSize) >= 24 ? 3 : 4.5
    if (ratio < least) faults.push(element.tagName + ' "' + element.textContent.trim().slice(0, 30) + '": contrast ' + ratio.toFixed(1))
  }
  return faults
})()`

/** What a person could not use or could not read on the page that is open. Names are those that the browser works out. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const faults = await page.evaluate<string[]>(LOW_CONTRAST)
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  for (const { ignored, role, name } of nodes)
    if (!ignored && NAMED.has(String(role?.value)) && !String(name?.value ?? '').trim())
      faults.push(`a ${role?.value} has no name`)
  await session.detach()
  return faults
}
