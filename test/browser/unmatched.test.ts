import { ciId } from '../../packages/local-instance/src/demo/demo.ts'
import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import { machine, metricAlert } from '../support/alerts.ts'
import { describeInBrowser } from './support/browser.ts'
import { createSite, type Site } from './support/site.ts'

describeInBrowser('alerts without a CI', () => {
  let site: Site

  beforeEach(async () => {
    site = await createSite()
    site.app.setProperty('x_secx_azmon.cmdb.correction_times', '1')
    await site.logIn()
  })
  afterEach(async () => {
    const complaints = site.complaints()
    await site.close()
    expect(complaints).toEqual([])
  })

  const deliver = (id: string) =>
    site.app.deliver(metricAlert({ id, target: machine('later-01'), firedAt: Number(id) }))
  const press = (name: string) => site.page.getByRole('button', { name, exact: true }).click()
  const ci = () => site.page.getByLabel('Configuration item', { exact: true })

  async function openWithoutCi(): Promise<void> {
    await site.open('/')
    await site.page.getByRole('main').getByRole('link', { name: 'Alerts without CI' }).click()
    await site.page.getByRole('link', { name: 'microsoft.compute/virtualmachines' }).click()
  }

  test('stand in a list by type, and leave it when the CMDB has their CI and they are searched again', async () => {
    await deliver('1')
    await openWithoutCi()
    await site.page.getByRole('cell', { name: 'later-01', exact: true }).waitFor()
    site.app.node.store.insert(PLATFORM, 'cmdb_ci_vm_instance', {
      name: 'later-01',
      object_id: machine('later-01'),
      install_status: '1',
      operational_status: '1',
    })
    await site.page.getByRole('checkbox', { name: 'Select AZA0001001' }).check()
    await site.page.getByLabel('Action').selectOption('Search CIs again')
    await press('Run on selected')
    await site.page.getByText('the search for its CI is queued').waitFor()
    await site.settle()
    await site.page.reload()
    await site.page.getByText('No records.').waitFor()
    await site.open('/x_secx_azmon_alert_list.do')
    await site.page.getByRole('link', { name: 'later-01', exact: true }).waitFor()
  })

  test('get the CI that somebody gave the incident of another, once the suggestion is accepted', async () => {
    await deliver('1')
    await site.open('/incident_list.do')
    await site.page.getByRole('link', { name: /^INC/ }).first().click()
    await ci().fill('shop-web-02')
    await press('Save')
    await site.page.getByText('Saved.').waitFor()
    await site.settle()
    await deliver('2')
    await site.open('/x_secx_azmon_alert.do?sysparm_query=ORDERBYDESCnumber^numberISNOTEMPTY')
    await site.page.getByText('shop-web-02').first().waitFor()
    await press('Accept suggested CI')
    await deliver('3')
    await site.open('/x_secx_azmon_alert_list.do')
    await site.page.getByRole('link', { name: 'shop-web-02' }).first().waitFor()
    expect(site.app.rows('x_secx_azmon_alert', { cmdb_ci: ciId('web02') }).length).toBeGreaterThan(0)
  })

  test('a CI link whose resource is no Azure id is not saved, and the form says why', async () => {
    await site.open('/x_secx_azmon_ci_link.do?sys_id=-1')
    await site.page.getByLabel('Azure resource', { exact: true }).fill('shop-web-01')
    await ci().fill('shop-web-02')
    await press('Save')
    await site.page
      .getByRole('alert')
      .getByText(/Azure resource: this is not the id/)
      .waitFor()
    expect(await site.page.getByLabel('Azure resource', { exact: true }).inputValue()).toBe('shop-web-01')
    expect(site.app.rows('x_secx_azmon_ci_link')).toEqual([])
  })
})
