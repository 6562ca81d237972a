import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import { ALERTS, AUDIENCE, AUTHORITY, TENANT } from '../support/app_instance.ts'
import { metricAlert } from '../support/alerts.ts'
import { accessibilityFaults } from './support/accessibility.ts'
import { describeInBrowser } from './support/browser.ts'
import { faultsAtAllSizes, heightOf } from './support/page_checks.ts'
import { createSite, type Site } from './support/site.ts'

/** From an instance on which next to nothing is right to one on which all is. The tests go on from one another. */
describeInBrowser('the set-up page', () => {
  let site: Site

  beforeAll(async () => {
    const properties = {
      'x_secx_azmon.entra.tenant': '',
      'x_secx_azmon.entra.audiences': '',
      'x_secx_azmon.entra.authority': '',
      'x_secx_azmon.incident.assignment_group': 'Cloud Operations',
      'x_secx_azmon.incident.close_codes': 'No such code',
      'x_secx_azmon.severity.sev1': '9,2',
      'x_secx_azmon.operation.notify': 'admin',
    }
    site = await createSite({ demo: false, properties })
    // What admins add to the forms of incident and CI.
    for (const column of ['incident', 'cmdb_ci'])
      site.app.node.store.insert(PLATFORM, 'sys_ui_related_list_entry', {
        list_id: 'a'.repeat(32),
        related_list: `x_secx_azmon_alert.${column}`,
      })
    await site.logIn()
  })
  afterAll(() => site.close())
  afterEach(() => expect(site.complaints()).toEqual([]))

  const main = () => site.page.getByRole('main')
  const press = (name: string) => main().getByRole('button', { name }).click()
  const line = (check: string) =>
    main()
      .getByRole('listitem')
      .filter({ has: site.page.getByText(check, { exact: true }) })
  const summary = () => main().getByRole('status').first()

  async function openSetUp(): Promise<void> {
    await site.open('/')
    await main().getByRole('link', { name: 'Set up', exact: true }).click()
    await summary()
      .getByText(/\d+ OK|All/)
      .waitFor()
  }

  /** Names of the checks that are not OK, in the order of the page. */
  async function notOk(): Promise<string[]> {
    return main().locator('li[data-state]:not([data-state=ok]) .azmon-check > b').allTextContents()
  }

  /** Red, amber or green. */
  async function colour(of = summary()): Promise<string> {
    return /azmon-(bad|warn|good)/.exec((await of.getAttribute('class')) ?? '')?.[1] ?? 'none'
  }

  const said = (text: string | RegExp) => main().getByRole('status').getByText(text).waitFor()

  const focused = () => site.page.evaluate<string>('document.activeElement.textContent.trim()')

  /** Presses a button with the keyboard, and waits until it can be pressed again. */
  async function pressByKey(name: string): Promise<void> {
    await main().getByRole('button', { name }).press('Enter')
    await main().locator('button:not([aria-disabled])', { hasText: name }).waitFor()
  }

  /** Follows the link of a check to the settings, fills them in and comes back. */
  async function settle(check: string, values: Record<string, string>): Promise<void> {
    await openSetUp()
    await line(check).getByRole('link').click()
    for (const [name, value] of Object.entries(values))
      await site.page.locator(`[name="x_secx_azmon.${name}"]:not([type=hidden])`).fill(value)
    await site.page.getByRole('button', { name: 'Save' }).click()
    await site.page.getByText('Saved:').waitFor()
    await openSetUp()
  }

  test('names what is missing and what is wrong', async () => {
    await openSetUp()
    expect(await notOk()).toEqual([
      'Tenant',
      'Audience',
      'Signing keys',
      'Caller of incidents',
      'Category',
      'Resolution code',
      'Assignment group',
      'First delivery',
      'App role',
      'Last delivery',
      'Other settings',
    ])
    await line('Assignment group').getByText('Cloud Operations').waitFor()
    await line('Other settings').getByText('9,2').waitFor()
  })

  test('leads through five steps, in the order in which they are taken', async () => {
    await openSetUp()
    expect(await main().getByRole('heading', { level: 2 }).allTextContents()).toEqual([
      '1. Azure ✕ Wrong',
      '2. Caller and category ● To do',
      '3. Who gets it ✕ Wrong',
      '4. Test',
      '5. First call ● To do',
      'What has to run ✕ Wrong',
    ])
  })

  test('is red while every call is refused', async () => {
    await openSetUp()
    await summary()
      .getByText(/^Azure’s calls are refused: Tenant, Audience\. /)
      .waitFor()
    expect(await colour()).toBe('bad')
  })

  test('says after a test that works inside that Azure would still be refused', async () => {
    site.app.setProperty('x_secx_azmon.incident.assignment_group', '')
    site.app.setProperty('x_secx_azmon.incident.close_codes', '')
    await openSetUp()
    await press('Send a test alert')
    await said('Inside everything works, but Azure would still be refused: Tenant, Audience.')
    site.app.setProperty('x_secx_azmon.incident.assignment_group', 'Cloud Operations')
    site.app.setProperty('x_secx_azmon.incident.close_codes', 'No such code')
  })

  test('everything on it has a name and can be read, at each width, light and dark', async () => {
    await openSetUp()
    expect(await accessibilityFaults(site.page)).toEqual([])
    expect(await faultsAtAllSizes(site.page)).toEqual([])
  })

  test('has at most 5 000 pixels on a phone', async () => {
    await openSetUp()
    await site.page.setViewportSize({ width: 390, height: 844 })
    expect(await heightOf(site.page)).toBeLessThanOrEqual(5000)
    await site.page.setViewportSize({ width: 1280, height: 900 })
  })

  test('takes the colours of the instance where it has a theme', async () => {
    await openSetUp()
    const colours = () =>
      site.page.evaluate<string[]>(`(() => {
        const { color, backgroundColor } = getComputedStyle(document.querySelector('.azmon'))
        return [color, backgroundColor]
      })()`)
    expect(await colours()).toEqual(['rgb(29, 39, 51)', 'rgb(255, 255, 255)'])
    await site.page.addStyleTag({
      content: ':root { --now-color_text--primary: 240, 241, 242; --now-color_background--primary: 1, 2, 3 }',
    })
    expect(await colours()).toEqual(['rgb(240, 241, 242)', 'rgb(1, 2, 3)'])
  })

  test('leads to the settings that are missing', async () => {
    await settle('Tenant', {
      'entra.tenant': TENANT,
      'entra.audiences': AUDIENCE,
      'entra.authority': AUTHORITY,
    })
    expect(await notOk()).not.toContain('Tenant')
    expect(await notOk()).not.toContain('Audience')
  })

  test('fetches the signing keys', async () => {
    await press('Fetch signing keys')
    await said('The signing keys were fetched.')
    expect(await notOk()).not.toContain('Signing keys')
  })

  test('leads to the settings that are wrong, and finds the group that was made', async () => {
    await settle('Resolution code', { 'incident.close_codes': '', 'severity.sev1': '1,2' })
    await site.open('/sys_user_group.do?sys_id=-1')
    await site.page.getByLabel('Name', { exact: true }).fill('Cloud Operations')
    await site.page.getByRole('button', { name: 'Save' }).click()
    await openSetUp()
    expect(await notOk()).toEqual([
      'Caller of incidents',
      'Category',
      'First delivery',
      'App role',
      'Last delivery',
    ])
    expect(await colour()).toBe('warn')
  })

  test('gives the address at which Azure’s first alert is taken', async () => {
    const address = await main().getByLabel('Address for Azure', { exact: true }).inputValue()
    expect(new URL(address).pathname).toBe(ALERTS)
    const token = await site.app.entra.mint({ tenant: TENANT, version: 'v1', audience: AUDIENCE })
    const { status } = await fetch(site.base + new URL(address).pathname, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(metricAlert()),
    })
    expect(status).toBe(200)
    await press('Check again')
    await said(/2 to do\.$/)
    expect(await colour()).toBe('warn')
  })

  test('is green once what is recommended is set too', async () => {
    await settle('Category', { 'incident.caller': 'admin', 'incident.category': 'software' })
    await said(/^All \d+ checks are OK\.$/)
    expect(await notOk()).toEqual([])
    expect(await colour()).toBe('good')
  })

  test('has the faults of mapping rules', async () => {
    const { sysId } = site.app.node.store.insert(PLATFORM, 'x_secx_azmon_rule', {
      name: 'Shop',
      active: '1',
      custom_property: 'nonsense',
    })
    await press('Check again')
    await line('Mapping rules')
      .getByText(/"Shop"/)
      .waitFor()
    expect(await colour()).toBe('bad')
    site.app.node.store.remove(PLATFORM, 'x_secx_azmon_rule', sysId ?? '')
  })

  test('sends a test alert all the way, and leaves its incident resolved', async () => {
    await press('Send a test alert')
    await said('Inside everything works. Only a call from Azure tries the token check.')
    const [incident] = site.app.rows('incident').filter((row) => row['short_description']?.includes('[Test]'))
    expect(incident).toMatchObject({ state: '6' })
    expect(await faultsAtAllSizes(site.page)).toEqual([])
  })

  test('leaves the focus where it was, and what was opened open', async () => {
    await openSetUp()
    const done = main().getByRole('region', { name: '1. Azure' }).getByRole('group')
    await done.getByText(/^✓ \d+ OK$/).click()
    for (const name of ['Check again', 'Fetch signing keys', 'Send a test alert', 'Copy']) {
      await pressByKey(name)
      expect(await focused()).toBe(name)
    }
    await line('Tenant').getByText(TENANT).waitFor()
  })

  test('asks for the caller where there are several, and tests and fetches for the chosen one', async () => {
    expect(await main().getByLabel('As if it came from the caller').isVisible()).toBe(false)
    const { store } = site.app.node
    const company = store.insert(PLATFORM, 'core_company', { name: 'Acme' }).sysId ?? ''
    const values = { name: 'Acme', active: 'true', cloud: 'worldwide', company }
    const tenant = 'cccc0001-0000-cccc-1111-dddd2222eeee'
    store.insert(PLATFORM, 'x_secx_azmon_caller', { ...values, tenant, audiences: 'api://acme' })
    await press('Check again')
    await main().getByLabel('Keys of the caller').selectOption('Acme')
    await press('Fetch signing keys')
    await said('The signing keys were fetched.')
    expect(site.app.rows('x_secx_azmon_key_set', { tenant })).toHaveLength(2)
    await main().getByLabel('As if it came from the caller').selectOption('Acme')
    await press('Send a test alert')
    await main()
      .getByText(/company Acme/)
      .waitFor()
    await press('Check again')
    expect(await main().getByLabel('Keys of the caller').locator('option:checked').textContent()).toBe('Acme')
    expect(await faultsAtAllSizes(site.page)).toEqual([])
  })
})
