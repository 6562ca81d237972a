import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import { metricAlert } from '../support/alerts.ts'
import { accessibilityFaults } from './support/accessibility.ts'
import { describeInBrowser } from './support/browser.ts'
import { createSite, type Site } from './support/site.ts'

describeInBrowser('somebody on call, with itil', () => {
  let site: Site

  beforeAll(async () => {
    site = await createSite()
    const role = (name: string) => site.app.rows('sys_user_role', { name })[0]?.['sys_id'] ?? ''
    const values = { role: role('itil'), contains: role('x_secx_azmon.responder') }
    site.app.node.store.insert(PLATFORM, 'sys_user_role_contains', values)
    expect((await site.app.deliver(metricAlert({ severity: 'Sev0' }))).status).toBe(200)
    await site.app.deliver(metricAlert({ id: 'over', severity: 'Sev2' }))
    await site.app.deliver(metricAlert({ id: 'over', severity: 'Sev2', resolvedAt: 200 }))
    await site.logIn('bella.oncall')
  })
  afterAll(() => site.close())
  afterEach(() => expect(site.complaints()).toEqual([]))

  async function openIncident(): Promise<void> {
    await site.open('/incident_list.do')
    await site.page.getByRole('link', { name: /^INC/ }).last().click()
  }

  test('comes from the incident to the alert in one click', async () => {
    await openIncident()
    await site.page.getByRole('button', { name: 'Show Azure alert' }).click()
    await site.page.getByRole('heading', { name: /^AZA/ }).waitFor()
    await site.page.getByText('Percentage CPU').first().waitFor()
  })

  test('comes from the incident to Azure in one click', async () => {
    await openIncident()
    // The browser stays here: only where it is sent counts.
    let sentTo = ''
    await site.page.route('https://portal.azure.com/**', (route) => {
      sentTo = route.request().url()
      return route.fulfill({ body: 'Azure' })
    })
    await site.page.getByRole('button', { name: 'Open in Azure portal' }).click()
    await site.page.getByText('Azure', { exact: true }).waitFor()
    expect(sentTo).toMatch(/^https:\/\/portal\.azure\.com\//)
    // The page, and its icon.
    for (const complaint of site.complaints())
      expect(complaint).toMatch(/^asked https:\/\/portal\.azure\.com\//)
  })

  describe.each([1280, 390])('at %i px', (width) => {
    beforeAll(() => site.page.setViewportSize({ width, height: 900 }))

    test.each([
      ['the incident', '/incident.do?sysparm_query=short_descriptionLIKEshop-web-01'],
      ['the alert', '/x_secx_azmon_alert.do?sysparm_query=severity=0'],
      ['the list of alerts', '/x_secx_azmon_alert_list.do'],
    ])('%s can be read without scrolling sideways', async (_, path) => {
      await site.open(path)
      const wide = await site.page.evaluate<number>('document.documentElement.scrollWidth')
      expect(wide).toBeLessThanOrEqual(width)
      expect(await accessibilityFaults(site.page)).toEqual([])
    })
  })
})
