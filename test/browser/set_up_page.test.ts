import { ALERTS, AUDIENCE, AUTHORITY, TENANT } from '../support/app_instance.ts'
import { metricAlert } from '../support/alerts.ts'
import { accessibilityFaults } from './support/accessibility.ts'
import { describeInBrowser } from './support/browser.ts'
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
    }
    site = await createSite({ demo: false, properties })
    await site.logIn()
  })
  afterAll(() => site.close())
  afterEach(() => expect(site.complaints()).toEqual([]))

  const main = () => site.page.getByRole('main')
  const press = (name: string) => main().getByRole('button', { name }).click()

  async function openSetUp(): Promise<void> {
    await site.open('/')
    await main().getByRole('link', { name: 'Set up', exact: true }).click()
    await main()
      .getByText(/checks/)
      .first()
      .waitFor()
  }

  /** Names of the checks that are not OK, in the order of the page. */
  async function notOk(): Promise<string[]> {
    return main().locator('tr[data-state]:not([data-state=ok]) th').allTextContents()
  }

  const summary = (text: string | RegExp) => main().getByRole('status').getByText(text).waitFor()

  /** Follows the link of a check to the settings, fills them in and comes back. */
  async function settle(check: string, values: Record<string, string>): Promise<void> {
    await openSetUp()
    await main().getByRole('row', { name: check }).getByRole('link').click()
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
      'App role',
      'Assignment group',
      'Resolution code',
      'Other settings',
      'First delivery',
      'Last delivery',
    ])
    await main().getByRole('row', { name: 'Assignment group' }).getByText('Cloud Operations').waitFor()
    await main().getByRole('row', { name: 'Other settings' }).getByText('9,2').waitFor()
  })

  test('everything on it has a name and can be read', async () => {
    await openSetUp()
    expect(await accessibilityFaults(site.page)).toEqual([])
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
    await main().getByRole('row', { name: 'Signing keys' }).getByText('✓ OK').waitFor()
  })

  test('leads to the settings that are wrong, and finds the group that was made', async () => {
    await settle('Resolution code', { 'incident.close_codes': '', 'severity.sev1': '1,2' })
    await site.open('/sys_user_group.do?sys_id=-1')
    await site.page.getByLabel('Name', { exact: true }).fill('Cloud Operations')
    await site.page.getByRole('button', { name: 'Save' }).click()
    await openSetUp()
    expect(await notOk()).toEqual(['App role', 'First delivery', 'Last delivery'])
  })

  test('gives the address at which Azure’s first alert is taken, after which all is well', async () => {
    const address = await main().getByLabel('Address', { exact: true }).inputValue()
    expect(new URL(address).pathname).toBe(ALERTS)
    const token = await site.app.entra.mint({ tenant: TENANT, version: 'v1', audience: AUDIENCE })
    const { status } = await fetch(site.base + new URL(address).pathname, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(metricAlert()),
    })
    expect(status).toBe(200)
    await press('Check again')
    await summary(/^All \d+ checks are OK\.$/)
    expect(await notOk()).toEqual([])
  })

  test('sends a test alert all the way, and leaves its incident resolved', async () => {
    await press('Send a test alert')
    await summary('The test alert passed all steps.')
    const [incident] = site.app.rows('incident').filter((row) => row['short_description']?.includes('[Test]'))
    expect(incident).toMatchObject({ state: '6' })
  })
})
