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
    await field('column 1').selectOption('Severity')
    await field('operator 1').selectOption('less than or is')
    await field('value 1').fill('2')
    await field('column 2').selectOption('Resource group')
    await field('operator 2').selectOption('starts with')
    await field('value 2').fill('RG-shop-')
    await field('Assignment group').fill('Network')
    await field('Short description').fill('Shop: {{target.name}}')
    await save()
    await site.page.getByText('Saved.').waitFor()
    expect(await field('value 2').inputValue()).toBe('RG-shop-')
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
  test('is not saved with a condition that cannot be used, whose part is named', async () => {
    await openRules()
    await site.page.getByRole('row', { name: 'Shop to the network people' }).getByRole('link').first().click()
    await field('column 3').selectOption('State')
    await field('value 3').fill('fired')
    await save()
    await site.page
      .getByRole('alert')
      .getByText(/Condition is "state=fired"/)
      .waitFor()
    expect(site.app.rows('x_secx_azmon_rule')[0]?.['condition']).toBe(
      'severity<=2^resource_groupSTARTSWITHRG-shop-',
    )
  })

  test('is made of an alert and tried in the preview before it is active', async () => {
    await site.open('/x_secx_azmon_alert.do?sysparm_query=ORDERBYDESCnumber')
    await site.page.getByRole('button', { name: 'New rule from this alert' }).click()
    await site.page.getByText('This rule is not active yet.').waitFor()
    expect(await field('Active').isChecked()).toBe(false)
    expect(await field('value 2').inputValue()).toBe('CPU high')
    await field('Order').fill('1')
    await field('Short description').fill('Tried: {{target.name}}')
    await site.page.getByRole('button', { name: 'Preview with this rule' }).click()
    const main = site.page.getByRole('main')
    await main.getByText(/With the mapping rule “From AZA\d+: CPU high”, as if it were active/).waitFor()
    await main.getByLabel(/^Body/).fill(JSON.stringify(metricAlert({ id: 'tried' })))
    await main.getByRole('button', { name: 'Preview the body' }).click()
    await main
      .getByRole('table', { name: 'Fields of the incident', exact: true })
      .getByRole('row', { name: /^Short description Tried: shop-web-01/ })
      .waitFor()
    expect(await accessibilityFaults(site.page)).toEqual([])
    await fire('tried')
    expect(await field('Short description').inputValue()).not.toContain('Tried')
  })
})
