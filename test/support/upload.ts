import type { InstanceNode } from '../../packages/local-instance/src/node/node.ts'

const BASE = 'http://instance.test'

/** What the tracker of an upload says: status 2 is success, 3 failure. */
export interface Tracked {
  status: string
  status_message: string
}

/** Sends a package as `now-sdk install` does with an access token, and gives what its tracker says. */
export async function upload(node: InstanceNode, zip: Uint8Array<ArrayBuffer>): Promise<Tracked> {
  const login = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: 'admin',
    client_secret: 'admin',
  })
  const { access_token: token } = await ask<{ access_token: string }>(node, '/oauth_token.do', {
    body: login,
  })
  const headers = { authorization: `Bearer ${token}` }
  const form = new FormData()
  form.append('upload_type', 'file')
  form.append('load_demo', 'true')
  form.append('attachFile', new Blob([zip]))
  const address = '/sn_appclient_upload_processor.do?sysparm_track_fluent_install=true'
  const { executionTracker } = await ask<{ executionTracker: string }>(node, address, { headers, body: form })
  const progress = `/api/sn_cicd/progress/${executionTracker}`
  return (await ask<{ result: Tracked }>(node, progress, { method: 'GET', headers })).result
}

async function ask<Answer>(node: InstanceNode, path: string, init: RequestInit): Promise<Answer> {
  const response = await node.handle(new Request(BASE + path, { method: 'POST', ...init }))
  return (await response.json()) as Answer
}
