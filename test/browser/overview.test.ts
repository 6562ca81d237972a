import { call, token } from '../contract/calls.ts'
import { metricAlert, START } from '../support/alerts.ts'
import { describeInBrowser } from './support/browser.ts'
import { faultsAtAllSizes } from './support/page_checks.ts'
import { createSite, type Site } from './support/site.ts'

describeInBrowser('the page Overview', () => {
  let site: Site
  const hostile = '<img src=x onerror=alert(1)>^ORsys_idISNOTEMPTY'

  beforeAll(async () => {
    site = await createSite({ clock: () => START + 3_600_000 })
    // Tokens are made in the real time, years after the alerts.
    const lasting = 'Bearer ' + (await token(site.app, { notBefore: -99_999_999, expiresIn: 99_999_999 }))
    const deliver = (options: object) => call(site.app, lasting, metricAlert(options))
    for (let at = 0; at < 12; at++) await deliver({ id: `a${at}`, rule: 'cpu-high', severity: 'Sev2' })
    await deliver({ id: 'a0', rule: 'cpu-high', severity: 'Sev2', resolvedAt: 60 })
    await deliver({ id: 'b', rule: hostile, severity: 'Sev0' })
    await deliver({ id: 'c', rule: `rule-${'x'.repeat(200)}`, severity: 'Sev1' })
    await call(site.app)
    await site.logIn('vera.viewer')
  })
  afterAll(() => site.close())
  afterEach(() => expect(site.complaints()).toEqual([]))

  const card = (name: string | RegExp) => site.page.getByRole('region', { name })
  const lines = async (name: string | RegExp) =>
    (await card(name).getByRole('listitem').allTextContents()).map((text) => text.replace(/\s+/g, ' ').trim())

  test('is in the menu of viewers and shows the numbers', async () => {
    await site.open('/')
    await site.page.getByRole('main').getByRole('link', { name: 'Overview', exact: true }).click()
    await card('Open alerts by severity').waitFor()
    expect((await lines('Open alerts by severity')).slice(0, 3)).toEqual([
      '0 - Critical 1',
      '1 - Error 1',
      '2 - Warning 11',
    ])
    expect((await lines(/noisiest rules/))[0]).toBe('cpu-high 12, 1 short-lived')
    expect(await lines('Delivery')).toContain('Calls refused in 30 days 1')
    expect((await lines(/per day/))[0]).toBe('2024-11-20 14 fired, 1 resolved')
  })

  test('leads to the records that a number counts', async () => {
    await card('Open alerts by severity').getByRole('link', { name: '2 - Warning' }).click()
    await site.page.getByText('1 to 11 of 11').waitFor()
    await site.page.goBack()
    await card(/noisiest rules/)
      .getByRole('link', { name: 'cpu-high' })
      .click()
    await site.page.getByText('1 to 12 of 12').waitFor()
    await site.page.goBack()
  })

  test('shows the name of a rule as text, without a link where it could change the query', async () => {
    await card(/noisiest rules/)
      .getByText(hostile)
      .waitFor()
    expect(
      await card(/noisiest rules/)
        .getByRole('link', { name: hostile })
        .count(),
    ).toBe(0)
    expect(await site.page.locator('.azmon img').count()).toBe(0)
  })

  test('can be read at a desk and on a phone, in light and dark', async () => {
    expect(await faultsAtAllSizes(site.page)).toEqual([])
  })
})
