import {
  ConfidentialClientApplication,
  type INetworkModule,
  type NetworkRequestOptions,
} from '@azure/msal-node'
import { ACTION_GROUP_CLIENT } from '../../tools/start/action_group.ts'
import { ACTION_GROUP } from '../../tools/start/setup.ts'
import { createEntraStandIn, type EntraStandIn } from '../../packages/local-instance/src/entra/stand_in.ts'
import { metricAlert } from '../support/alerts.ts'
import { ALERTS, AUDIENCE, installedApp, TENANT } from '../support/app_instance.ts'

/** Microsoft's client takes https only; its requests go to the stand-in without a network. */
const LOGIN_HOST = 'https://login.example.test'

function networkOf(entra: EntraStandIn): INetworkModule {
  const send = async (method: string, url: string, { headers, body }: NetworkRequestOptions = {}) => {
    const { origin, pathname } = new URL(url)
    if (origin !== LOGIN_HOST) throw new Error(`${method} ${url}: it asks another host`)
    const response = await entra.app.request(`/entra${pathname}`, { method, headers, body })
    return {
      headers: Object.fromEntries(response.headers),
      body: (await response.json()) as never,
      status: response.status,
    }
  }
  return {
    sendGetRequestAsync: (url, options) => send('GET', url, options),
    sendPostRequestAsync: (url, options) => send('POST', url, options),
  }
}

test('docs/facts/entra.md#microsofts-clients: Microsoft’s own client gets a token from the stand-in and delivers an alert with it', async () => {
  const entra = await createEntraStandIn({ authority: () => LOGIN_HOST, caller: ACTION_GROUP })
  const app = await installedApp({
    outbound: entra.outbound,
    properties: { 'x_secx_azmon.entra.authority': LOGIN_HOST },
  })
  const client = new ConfidentialClientApplication({
    auth: {
      clientId: ACTION_GROUP_CLIENT,
      authority: `${LOGIN_HOST}/${TENANT}`,
      knownAuthorities: [new URL(LOGIN_HOST).host],
      clientSecret: 'the stand-in takes any',
    },
    system: { networkClient: networkOf(entra) },
  })
  const result = await client.acquireTokenByClientCredential({ scopes: [`${AUDIENCE}/.default`] })
  expect(result?.tokenType).toBe('Bearer')

  const headers = { authorization: `Bearer ${result?.accessToken}` }
  const answer = await app.request('POST', ALERTS, { headers, body: metricAlert() })
  expect(answer).toMatchObject({ status: 200, json: { result: { outcome: 'opened' } } })
})
