import { machine, metricAlert } from '../support/alerts.ts'
import { accessibilityFaults } from './support/accessibility.ts'
import { describeInBrowser } from './support/browser.ts'
import { createSite, type Site } from './support/site.ts'

describeInBrowser('the preview page', () => {
  let site: Site

  beforeAll(async () => {
    site = await createSite()
    await site.logIn()
  })
  afterAll(() => site.close())
  afterEach(() => expect(site.complaints()).toEqual([]))

  const main = () => site.page.getByRole('main')
  const press = (name: string) => main().getByRole('button', { name }).click()
  const table = (name: string) => main().getByRole('table', { name, exact: true })
  const counts = () =>
    ['incident', 'x_secx_azmon_alert', 'x_secx_azmon_delivery'].map((name) => site.app.rows(name).length)

  async function openPreview(): Promise<void> {
    await site.open('/')
    await main().getByRole('link', { name: 'Preview', exact: true }).click()
    await main()
      .getByRole('button', { name: 'Preview the delivery' })
      .and(site.page.locator(':enabled'))
      .waitFor()
  }

  test('shows what would become of a pasted body, and writes nothing', async () => {
    const before = counts()
    await openPreview()
    await main()
      .getByLabel(/^Body/)
      .fill(JSON.stringify(metricAlert({ target: machine('shop-web-02') })))
    await press('Preview the body')
    await table('How the alert was read').getByText('CPU high', { exact: true }).waitFor()
    await main()
      .getByText(/CI shop-web-02: its .* is the id/)
      .first()
      .waitFor()
    await table('Incident')
      .getByRole('row', { name: /^Short description CPU high: shop-web-02/ })
      .waitFor()
    expect(counts()).toEqual(before)
    expect(await accessibilityFaults(site.page)).toEqual([])
  })

  test('shows a past delivery again, as the settings are now, beside what the incident has', async () => {
    await site.app.deliver(metricAlert())
    site.app.setProperty('x_secx_azmon.incident.short_description', 'Now: {{rule}}')
    await openPreview()
    await press('Preview the delivery')
    const row = table('Incident').getByRole('row', { name: /^Short description/ })
    await row.getByText('Now: CPU high').waitFor()
    await row.getByText('CPU high: shop-web-01').waitFor()
  })

  test('says what is wrong with a body that is no alert', async () => {
    await openPreview()
    await main().getByLabel(/^Body/).fill('{ not json')
    await press('Preview the body')
    await main().getByRole('status').getByText('Outcome: rejected.').waitFor()
    await main().getByRole('region', { name: 'What would happen' }).getByText(/JSON/).waitFor()
  })
})
