import type { Row } from '../../packages/local-instance/src/records/records.ts'
import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import { metricAlert } from '../support/alerts.ts'
import { accessibilityFaults } from './support/accessibility.ts'
import { describeInBrowser } from './support/browser.ts'
import { createSite, type Site } from './support/site.ts'

describeInBrowser('the pages of the instance', () => {
  let site: Site

  beforeAll(async () => {
    site = await createSite()
    await site.logIn()
    for (let at = 0; at < 25; at++)
      await site.app.deliver(metricAlert({ id: `a${at}`, severity: at < 5 ? 'Sev0' : 'Sev2', firedAt: at }))
  })
  afterAll(() => site.close())
  afterEach(() => expect(site.complaints()).toEqual([]))

  const main = () => site.page.getByRole('main')
  const rows = () => main().getByRole('row').count()

  test('lists turn their pages, are sorted by their headers and filtered by a condition', async () => {
    await site.open('/x_secx_azmon_alert_list.do')
    await main().getByText('1 to 20 of 25').waitFor()
    await main().getByRole('link', { name: 'next' }).click()
    await main().getByText('21 to 25 of 25').waitFor()
    await main().getByRole('link', { name: 'Since', exact: true }).click()
    await main().getByRole('link', { name: 'Since ▲' }).waitFor()
    await main().getByLabel('Column').selectOption('Severity')
    await main().getByLabel('Value').fill('0 - Critical')
    await main().getByRole('button', { name: 'Add' }).click()
    await main().getByText('Severity is 0 - Critical').waitFor()
    expect(await rows()).toBe(6)
    await main().getByRole('link', { name: 'Remove the condition Severity is 0 - Critical' }).click()
    await main().getByText('1 to 20 of 25').waitFor()
  })

  test('every menu can be reached with the keyboard from every page', async () => {
    await site.open('/incident_list.do')
    const { keyboard } = site.page
    await keyboard.press('Tab')
    await site.page
      .getByRole('link', { name: 'Skip to the content' })
      .and(site.page.locator(':focus'))
      .waitFor()
    await keyboard.press('Tab')
    await keyboard.press('Tab')
    await keyboard.press('Enter')
    const menu = site.page.getByRole('navigation', { name: 'All menus' })
    await menu.getByRole('link', { name: 'Deliveries', exact: true }).press('Enter')
    await site.page.getByRole('heading', { name: /deliveries/ }).waitFor()
  })

  test('a mandatory field that is empty keeps the form from being sent', async () => {
    await site.open('/x_secx_azmon_ci_class.do?sys_id=-1')
    await main().getByRole('button', { name: 'Save' }).click()
    const field = main().getByLabel('Azure resource type')
    expect(await field.and(site.page.locator(':invalid')).count()).toBe(1)
    await field.fill('contoso.space/ships')
    await main().getByLabel('CI class').fill('cmdb_ci_vm_instance')
    await main().getByRole('button', { name: 'Save' }).click()
    await main().getByText('Saved.').waitFor()
  })

  test.each([
    ['the login', '/login.do'],
    ['the home page', '/'],
    ['a list', '/x_secx_azmon_alert_list.do?sysparm_query=state=fired'],
    ['an alert', '/x_secx_azmon_alert.do?sysparm_query=numberISNOTEMPTY'],
    ['an incident', '/incident.do?sysparm_query=numberISNOTEMPTY'],
    ['a new record', '/x_secx_azmon_ci_class.do?sys_id=-1'],
    ['the settings', '/system_properties_ui.do?sysparm_category=x_secx_azmon%20Who%20may%20call'],
  ])('everything on %s has a name and can be read', async (_, path) => {
    await site.open(path)
    expect(await accessibilityFaults(site.page)).toEqual([])
  })

  describe('a UI page', () => {
    const addPage = (values: Row) =>
      site.app.node.store.insert(PLATFORM, 'sys_ui_page', { name: 'try', description: 'Try', ...values })

    test('asks the REST API in the name of whoever is logged in, with the session’s token and no other', async () => {
      addPage({
        endpoint: 'x_secx_azmon_try.do',
        html: '<main><h1>Try</h1><p id="right">?</p><p id="wrong">?</p></main>',
        client_script: `
          async function ask(id, token) {
            const answer = await fetch('/api/x_secx_azmon/secure_export/health', {
              headers: { 'X-UserToken': token, Accept: 'application/json' },
            })
            document.getElementById(id).textContent = 'answered ' + answer.status
          }
          addEventListener('DOMContentLoaded', () => {
            ask('right', window.g_ck)
            ask('wrong', 'f'.repeat(72))
          })`,
      })
      await site.open('/x_secx_azmon_try.do')
      await site.page.locator('#right', { hasText: 'answered 200' }).waitFor()
      await site.page.locator('#wrong', { hasText: 'answered 401' }).waitFor()
    })

    test('can run nothing that came with its data', async () => {
      addPage({
        endpoint: 'x_secx_azmon_hostile.do',
        html: '<main><p id="there" onclick="this.textContent = 1">unharmed</p></main>',
      })
      await site.open('/x_secx_azmon_hostile.do')
      await site.page.locator('#there').click()
      expect(await site.page.locator('#there').textContent()).toBe('unharmed')
      expect(site.complaints().join('\n')).toContain('Content Security Policy')
    })
  })
})
