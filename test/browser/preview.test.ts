import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import { machine, metricAlert } from '../support/alerts.ts'
import { accessibilityFaults } from './support/accessibility.ts'
import { describeInBrowser } from './support/browser.ts'
import { faultsAtAllSizes, heightOf } from './support/page_checks.ts'
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
      .and(site.page.locator(':not([aria-disabled])'))
      .waitFor()
  }

  const headline = () => main().getByRole('heading', { level: 2 }).first()

  /** The result begins in the upper half of the window and has the focus; what was asked is folded away. */
  async function expectToBeShown(): Promise<void> {
    await headline().and(site.page.locator(':focus')).waitFor()
    const box = await headline().boundingBox()
    expect(box?.y).toBeGreaterThanOrEqual(0)
    expect(box?.y).toBeLessThan((site.page.viewportSize()?.height ?? 0) / 2)
    expect(await main().getByRole('button', { name: 'Preview the body' }).isVisible()).toBe(false)
  }

  test('shows what would become of a pasted body, and writes nothing', async () => {
    const before = counts()
    await site.page.setViewportSize({ width: 1366, height: 640 })
    await openPreview()
    await main()
      .getByLabel(/^Body/)
      .fill(JSON.stringify(metricAlert({ target: machine('shop-web-02') })))
    await press('Preview the body')
    await expectToBeShown()
    expect(await headline().textContent()).toBe(
      'If this were new: opened, priority 2 - High, Cloud Operations (support group of the CI)',
    )
    await main()
      .getByText(/CI shop-web-02: its .* is the id/)
      .first()
      .waitFor()
    await table('Fields of the incident')
      .getByRole('row', { name: /^Short description shop-web-02: Percentage CPU/ })
      .waitFor()
    await main().getByText('How the alert was read').click()
    await table('How the alert was read').getByText('CPU high', { exact: true }).waitFor()
    expect(counts()).toEqual(before)
    await site.page.setViewportSize({ width: 1280, height: 900 })
    expect(await accessibilityFaults(site.page)).toEqual([])
  })

  test('shows a past delivery as if it were new and, apart, as things are now', async () => {
    await site.app.deliver(metricAlert())
    site.app.setProperty('x_secx_azmon.incident.short_description', 'Now: {{rule}}')
    await openPreview()
    await press('Preview the delivery')
    await expectToBeShown()
    expect(await headline().textContent()).toBe(
      'If this were new: opened, priority 2 - High, Cloud Operations (support group of the CI)',
    )
    await main()
      .getByRole('region', { name: 'As things are now' })
      .getByText(/^duplicate: /)
      .waitFor()
    const row = table('Fields of the incident').getByRole('row', { name: /^Short description/ })
    await row.getByText('Now: CPU high').waitFor()
    await row.getByText(/^shop-web-01: Percentage CPU/).waitFor()
  })

  test('can be read at each width, light and dark, and has at most 8 000 pixels on a phone', async () => {
    for (const name of ['Rule one', 'Rule two', 'Rule three'])
      site.app.node.store.insert(PLATFORM, 'x_secx_azmon_rule', { name, condition: 'resource_group=nowhere' })
    await openPreview()
    expect(await faultsAtAllSizes(site.page)).toEqual([])
    await press('Preview the delivery')
    await expectToBeShown()
    expect(await faultsAtAllSizes(site.page)).toEqual([])
    await site.page.setViewportSize({ width: 390, height: 844 })
    expect(await heightOf(site.page)).toBeLessThanOrEqual(8000)
    for (const folded of await main().locator('details:not(#azmon-asked) > summary').all())
      await folded.click()
    expect(await faultsAtAllSizes(site.page)).toEqual([])
    await site.page.setViewportSize({ width: 1280, height: 900 })
  })

  test('says what is wrong with a body that is no alert', async () => {
    await openPreview()
    await main().getByLabel(/^Body/).fill('{ not json')
    await press('Preview the body')
    await expectToBeShown()
    expect(await headline().textContent()).toBe('Now: rejected')
    await main().getByRole('region', { name: 'Now: rejected' }).getByText(/JSON/).waitFor()
  })

  test('says that nothing was pasted, and leaves the focus and the field where they were', async () => {
    await openPreview()
    await main().getByRole('button', { name: 'Preview the body' }).press('Enter')
    await main().getByRole('status').getByText('The body is empty.').waitFor()
    await main().getByRole('button', { name: 'Preview the body' }).and(site.page.locator(':focus')).waitFor()
  })

  test('asks from whom a body comes where there are several callers', async () => {
    await openPreview()
    expect(await main().getByLabel('As if it came from the caller').isVisible()).toBe(false)
    const { store } = site.app.node
    const company = store.insert(PLATFORM, 'core_company', { name: 'Acme' }).sysId ?? ''
    const values = { name: 'Acme', active: 'true', cloud: 'worldwide', company }
    const tenant = 'cccc0001-0000-cccc-1111-dddd2222eeee'
    store.insert(PLATFORM, 'x_secx_azmon_caller', { ...values, tenant, audiences: 'api://acme' })
    await openPreview()
    await main().getByLabel(/^Body/).fill(JSON.stringify(metricAlert()))
    await main().getByLabel('As if it came from the caller').selectOption('Acme')
    await press('Preview the body')
    await table('Fields of the incident')
      .getByRole('row', { name: /^Company Acme/ })
      .waitFor()
    expect(await accessibilityFaults(site.page)).toEqual([])
  })
})
