import { metricAlert } from '../support/alerts.ts'
import { accessibilityFaults } from './support/accessibility.ts'
import { describeInBrowser } from './support/browser.ts'
import { createSite, type Site } from './support/site.ts'

describeInBrowser('a mapping rule that is made on its form', () => {
  let site: Site

  beforeAll(async () => {
    site = await createSite()
    await site.logIn()
  })
  afterAll(() => site.close())
  afterEach(() => expect(site.complaints()).toEqual([]))

  const field = (label: string) => site.page.getByLabel(label, { exact: true })
  const save = () => site.page.getByRole('button', { name: 'Save' }).click()

  async function openRules(): Promise<void> {
    await site.open('/')
    await site.page.getByRole('main').getByRole('link', { name: 'Mapping rules' }).click()
  }

  /** Fires an alert and opens its incident from the list. */
  async function fire(id: string): Promise<void> {
    expect((await site.app.deliver(metricAlert({ id, severity: 'Sev1' }))).status).toBe(200)
    await site.open('/incident_list.do')
    await site.page.getByRole('link', { name: /^INC/ }).first().click()
  }

  test('routes the next alert', async () => {
    await fire('before')
    expect(await field('Assignment group').inputValue()).toBe('Cloud Operations')
    await openRules()
    await site.page.getByRole('link', { name: 'New' }).click()
    expect(await accessibilityFaults(site.page)).toEqual([])
    await field('Name').fill('Shop to the network people')
    await field('Severity to').selectOption({ index: 3 })
    await field('Resource group').fill('rg-shop-*')
    await field('Assignment group').fill('Network')
    await field('Short description').fill('Shop: {{target.name}}')
    await save()
    await site.page.getByText('Saved.').waitFor()
    await fire('after')
    expect(await field('Assignment group').inputValue()).toBe('Network')
    expect(await field('Short description').inputValue()).toBe('Shop: shop-web-01')
  })

  test('leaves a text alone that does not parse, and the delivery names rule and field', async () => {
    await openRules()
    await site.page.getByRole('row', { name: 'Shop to the network people' }).getByRole('link').first().click()
    await field('Short description').fill('Shop: {{target.name')
    await save()
    await site.page.getByText('Saved.').waitFor()
    await site.page
      .getByRole('alert')
      .getByText(/Shop to the network people.*Short description/)
      .waitFor()
    await fire('faulty')
    expect(await field('Assignment group').inputValue()).toBe('Network')
    expect(await field('Short description').inputValue()).toBe(
      'shop-web-01: Percentage CPU 97.3 %, limit 90 % (CPU high)',
    )
    await site.open('/x_secx_azmon_delivery.do?sysparm_query=outcome=opened^ORDERBYDESCnumber')
    await site.page.getByText(/Shop to the network people.*Short description/).waitFor()
  })
})
