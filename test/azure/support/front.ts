import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createHttps } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { createEntraStandIn } from '../../../packages/local-instance/src/entra/stand_in.ts'
import { signingKeys } from '../../support/prepared.ts'
import { certificates } from './certificates.ts'
import { type Azure, type AzureAnswer, CLOUDS, SUBSCRIPTION, TENANT } from './stand_in.ts'

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
    if (host === 'account' || host === 'cloud')
      return void response.end(JSON.stringify(configured(azure)[host]))
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

/** What `az account show` and `az cloud show` print. */
function configured({ cloud, user }: Azure) {
  return {
    account: { id: SUBSCRIPTION, tenantId: TENANT, user },
    cloud: { name: cloud, endpoints: { microsoftGraphResourceId: `https://${CLOUDS[cloud].graph}/` } },
  }
}

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
