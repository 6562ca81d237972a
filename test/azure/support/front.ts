import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createHttps } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { createEntraStandIn } from '../../../packages/local-instance/src/entra/stand_in.ts'
import { signingKeys } from '../../support/prepared.ts'
import { certificates } from './certificates.ts'
import {
  type Azure,
  type AzureAnswer,
  CLOUDS,
  SECOND_SUBSCRIPTION,
  SUBSCRIPTION,
  TENANT,
} from './stand_in.ts'

/** Azure as programs on this machine reach it. */
export interface Front {
  /**
   * A proxy that ends the TLS itself and connects to nothing, so that a program keeps the names of Azure's hosts and no
   * request leaves the machine.
   */
  proxy: string
  /** For a program without TLS: the host is the first part of the path. */
  plain: string
  /** Of the authority that signed the proxy's certificate, in PEM. */
  authority: string
  /** Hosts that were asked for and are not there. */
  refused: string[]
  close(): void
}

/** `others`: what answers for further hosts, such as a ServiceNow instance. */
export async function openFront(
  azure: Azure,
  others: Record<string, (request: Request) => Promise<Response>> = {},
): Promise<Front> {
  const { login, graph, arm } = CLOUDS[azure.cloud]
  const entra = await createEntraStandIn({ authority: () => `https://${login}`, keys: await signingKeys() })
  const handlers: Record<string, (request: Request) => Promise<Response>> = {
    [graph]: (request) => answer(azure, request),
    [arm]: (request) => answer(azure, request),
    [login]: async (request) => {
      const { pathname } = new URL(request.url)
      if (pathname === '/common/discovery/instance') return Response.json(instanceDiscovery(login))
      return entra.app.request(`/entra${pathname}`, request)
    },
    ...others,
  }
  const { key, cert, authority } = certificates(Object.keys(handlers))
  const refused: string[] = []

  const https = createHttps({ key, cert }, (incoming, response) => {
    const url = `https://${incoming.headers.host}${incoming.url}`
    void relay(incoming, response, url, handlers)
  })
  const proxy = createHttp((_, response) => response.writeHead(403).end())
  proxy.on('connect', ({ url = '' }: IncomingMessage, socket: Socket, head: Buffer) => {
    if (handlers[url.replace(/:443$/, '')] === undefined) {
      refused.push(url)
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
      return
    }
    socket.on('error', () => socket.destroy())
    socket.write('HTTP/1.1 200 OK\r\n\r\n')
    if (head.length > 0) socket.unshift(head)
    https.emit('connection', socket)
  })
  const plain = createHttp((incoming, response) => {
    const [, host = '', path = ''] = /^\/([^/]+)(.*)$/.exec(incoming.url ?? '') ?? []
    const printed = configured(azure)[host]
    if (printed !== undefined) return void response.end(JSON.stringify(printed))
    void relay(incoming, response, `https://${host === 'arm' ? arm : host}${path}`, handlers)
  })
  const listen = (server: typeof proxy) =>
    new Promise<string>((resolve) =>
      server.listen(0, '127.0.0.1', () =>
        resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
      ),
    )
  return {
    proxy: await listen(proxy),
    plain: await listen(plain),
    authority,
    refused,
    close: () => [https, proxy, plain].forEach((server) => (server.closeAllConnections(), server.close())),
  }
}

/** What Microsoft's clients ask before they believe that a login host is one. */
function instanceDiscovery(login: string) {
  return {
    tenant_discovery_endpoint: `https://${login}/${TENANT}/v2.0/.well-known/openid-configuration`,
    'api-version': '1.1',
    metadata: [{ preferred_network: login, preferred_cache: login, aliases: [login] }],
  }
}

/** What commands of az print that ask its configuration only. */
function configured({ cloud, user }: Azure): Record<string, unknown> {
  const account = { id: SUBSCRIPTION, tenantId: TENANT, state: 'Enabled', user }
  return {
    'account-show': account,
    'account-list': [
      account,
      { ...account, id: SECOND_SUBSCRIPTION },
      { ...account, id: OTHERS_SUBSCRIPTION, tenantId: OTHERS_SUBSCRIPTION },
    ],
    'cloud-show': { name: cloud, endpoints: { microsoftGraphResourceId: `https://${CLOUDS[cloud].graph}/` } },
  }
}

/** In another tenant. */
const OTHERS_SUBSCRIPTION = 'dddddddd-0000-4000-8000-000000000000'

async function answer(azure: Azure, request: Request): Promise<Response> {
  const url = new URL(request.url)
  const text = await request.text()
  const { status, body }: AzureAnswer = azure.answer({
    method: request.method,
    host: url.hostname,
    path: decodeURIComponent(url.pathname),
    query: url.searchParams,
    body: (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>,
  })
  return body === undefined ? new Response(null, { status }) : Response.json(body, { status })
}

async function relay(
  incoming: IncomingMessage,
  response: ServerResponse,
  url: string,
  handlers: Record<string, (request: Request) => Promise<Response>>,
): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const { method = 'GET' } = incoming
  const headers = Object.entries(incoming.headers).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && name !== 'connection' ? [[name, value]] : [],
  )
  const body = method === 'GET' || method === 'HEAD' ? undefined : Buffer.concat(chunks)
  const handler = handlers[new URL(url).hostname]
  const answered =
    (await handler?.(new Request(url, { method, headers, body }))) ?? new Response(null, { status: 404 })
  response.writeHead(answered.status, Object.fromEntries(answered.headers))
  response.end(Buffer.from(await answered.arrayBuffer()))
}
