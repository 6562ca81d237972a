import { ALERTS, AUDIENCE, AUTHORITY, TENANT } from '../support/app_instance.ts'
import { metricAlert } from '../support/alerts.ts'
import { describeInBrowser } from './support/browser.ts'
import { createSite, type Site } from './support/site.ts'

/** A fresh instance: no sample data, and none of the app's settings made. The tests go on from one another. */
describeInBrowser('an admin sets the app up with the form alone', () => {
  let site: Site

  beforeAll(async () => {
    const unset = { 'x_secx_azmon.entra.tenant': '', 'x_secx_azmon.entra.audiences': '' }
    site = await createSite({ demo: false, properties: { ...unset, 'x_secx_azmon.entra.authority': '' } })
    await site.logIn()
  })
  afterAll(() => site.close())
  afterEach(() => expect(site.complaints()).toEqual([]))

  const property = (name: string) => site.page.locator(`[name="x_secx_azmon.${name}"]:not([type=hidden])`)

  async function save(section: string, values: Record<string, string>): Promise<void> {
    await site.open('/')
    await site.page
      .getByRole('main')
      .getByRole('link', { name: `Settings: ${section}`, exact: true })
      .click()
    for (const [name, value] of Object.entries(values)) await property(name).fill(value)
    await site.page.getByRole('button', { name: 'Save' }).click()
    await site.page.getByText('Saved:').waitFor()
  }

  async function fire(id: string): Promise<number> {
    const token = await site.app.entra.mint({ tenant: TENANT, version: 'v1', audience: AUDIENCE })
    const { status } = await fetch(site.base + ALERTS, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(metricAlert({ id })),
    })
    return status
  }

  /** Opens the newest incident from the list. */
  async function openIncident(): Promise<void> {
    await site.open('/')
    await site.page.getByRole('link', { name: 'Incidents' }).first().click()
    await site.page.getByRole('link', { name: /^INC/ }).first().click()
    await site.page.getByRole('heading', { name: /^INC/ }).waitFor()
  }

  const field = (label: string) => site.page.getByLabel(label, { exact: true })

  test('before that, every call is refused', async () => {
    expect(await fire('before')).toBe(401)
  })

  test('tenant, audience and login host are saved, and the form says so', async () => {
    await save('Who may call', {
      'entra.tenant': TENANT,
      'entra.audiences': AUDIENCE,
      'entra.authority': AUTHORITY,
    })
    await site.page.getByText('Saved: x_secx_azmon.entra.tenant, x_secx_azmon.entra.audiences').waitFor()
    expect(await property('entra.tenant').inputValue()).toBe(TENANT)
  })

  test('an alert opens an incident from then on', async () => {
    expect(await fire('first')).toBe(200)
    await openIncident()
    expect(await field('Short description').inputValue()).toBe(
      'shop-web-01: Percentage CPU 97.3 %, limit 90 % (CPU high)',
    )
    expect(await field('Assignment group').inputValue()).toBe('')
  })

  test('a group is made with the form of groups', async () => {
    await site.open('/sys_user_group_list.do')
    await site.page.getByRole('link', { name: 'New' }).click()
    await field('Name').fill('Cloud Operations')
    await site.page.getByRole('button', { name: 'Save' }).click()
    await site.page.getByText('Saved.').waitFor()
  })

  test('template and group of the form are those of the next incident', async () => {
    await save('Incident defaults', {
      'incident.assignment_group': 'Cloud Operations',
      'incident.short_description': '[{{severity}}] {{target.name}}: {{rule}}',
    })
    expect(await fire('second')).toBe(200)
    await openIncident()
    expect(await field('Short description').inputValue()).toBe('[Sev1] shop-web-01: CPU high')
    expect(await field('Assignment group').inputValue()).toBe('Cloud Operations')
  })

  test('a value that cannot be used is named, and the incident is opened all the same', async () => {
    await save('Incident defaults', { 'incident.assignment_group': 'Nobody’s group', 'severity.sev1': '9,2' })
    const answer = await site.page.request.get(`${site.base}/api/x_secx_azmon/secure_export/health`, {
      headers: { authorization: `Basic ${btoa('admin:admin')}` },
    })
    expect(await answer.text()).toContain('x_secx_azmon.severity.sev1')
    expect(await fire('third')).toBe(200)
    await openIncident()
    expect(await site.page.getByText('Nobody’s group').first().textContent()).toContain('Nobody’s group')
  })
})
