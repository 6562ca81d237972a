/** The admin's login of every local instance. */
const AUTHORIZATION = `Basic ${btoa('admin:admin')}`

/** Sets system properties by name as an admin does, from outside. Throws where one is missing or is refused. */
export async function setPropertiesAsAdmin(base: string, properties: Record<string, string>): Promise<void> {
  const table = `${base}/api/now/table/sys_properties`
  const query = new URLSearchParams({
    sysparm_query: `nameIN${Object.keys(properties).join()}`,
    sysparm_fields: 'sys_id,name',
  })
  const found = await ask(`${table}?${query.toString()}`, 'GET')
  const ids = new Map((found as { sys_id: string; name: string }[]).map((row) => [row.name, row.sys_id]))
  for (const [name, value] of Object.entries(properties)) {
    const sysId = ids.get(name)
    if (sysId === undefined) throw new Error(`The instance has no property ${name}`)
    await ask(`${table}/${sysId}`, 'PATCH', JSON.stringify({ value }))
  }
}

async function ask(url: string, method: string, body?: string): Promise<unknown> {
  const headers = { authorization: AUTHORIZATION, 'content-type': 'application/json' }
  const response = await fetch(url, { method, headers, body })
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${await response.text()}`)
  return ((await response.json()) as { result: unknown }).result
}
