import { Hono } from 'hono'
import { createFront, listen } from '../../packages/local-instance/src/http/front.ts'
import { toRawResponse, toRequest } from '../../packages/local-instance/src/http/message.ts'
import { createNode } from '../../packages/local-instance/src/node/node.ts'

/** A local instance without the app, in this process. */
export async function ownInstance(): Promise<{ base: string; stop(): Promise<void> }> {
  const node = createNode({
    data: null,
    demo: false,
    oidc: [],
    outbound: () => ({ error: 'Connection refused', code: 6 }),
    log: () => undefined,
  })
  const server = createFront(new Hono(), async (raw) => toRawResponse(await node.handle(toRequest(raw))))
  const base = `http://127.0.0.1:${await listen(server, 0)}`
  return {
    base,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await node.close()
    },
  }
}
