import { metricAlert } from '../support/alerts.ts'
import { ALERTS } from '../support/app_instance.ts'
import { accessibilityFaults } from './support/accessibility.ts'
import { describeInBrowser } from './support/browser.ts'
import { createSite, type Site } from './support/site.ts'

const TENANT = 'dddddddd-0000-cccc-1111-dddd2222eeee'
const AUDIENCE = 'api://our-app'

/** docs/quick-start.md says how many clicks there are. */
describeInBrowser('from the installed app to the first incident', () => {
  let site: Site
  let clicks = 0

  beforeAll(async () => {
    const properties = { 'x_secx_azmon.entra.tenant': '', 'x_secx_azmon.entra.audiences': '' }
    site = await createSite({ properties })
    await site.logIn()
  })
  afterAll(() => site.close())

  const main = () => site.page.getByRole('main')
  const click = async (what: { click(): Promise<void> }) => {
    clicks++
    await what.click()
  }
  const press = (name: string) => click(main().getByRole('button', { name }))
  const said = (text: string | RegExp) => main().getByRole('status').getByText(text).waitFor()

  /** The button "Test action group" in Azure, for an address that was pasted there. */
  async function azureCalls(address: string): Promise<number> {
    expect(new URL(address).pathname).toBe(ALERTS)
    const token = await site.app.entra.mint({ tenant: TENANT, version: 'v1', audience: AUDIENCE })
    const headers = { authorization: `Bearer ${token}` }
    return (await site.app.request('POST', ALERTS, { headers, body: metricAlert() })).status
  }

  test('there are four clicks, and nothing to type', async () => {
    await site.open('/')
    await click(main().getByRole('link', { name: 'Set up', exact: true }))
    await press('Copy')
    await said(/The address was copied/)
    const address = await main().getByLabel('Address for Azure').inputValue()
    expect(await azureCalls(address)).toBe(401)
    await press('Check again')
    const offer = main().getByRole('listitem').filter({ hasText: TENANT })
    await offer.getByText(/role ActionGroupsSecureWebhook present.*Is this yours\?/).waitFor()
    expect(await accessibilityFaults(site.page)).toEqual([])
    await click(offer.getByRole('button', { name: 'Accept' }))
    await said(/published the key.*Filled in: .*Press Test in the action group once more/)
    expect(await azureCalls(address)).toBe(200)
    expect(site.app.rows('incident', { correlation_display: 'Azure Monitor' })).toHaveLength(1)
    expect(clicks).toBe(4)
    expect(site.complaints()).toEqual([])
  })
})
