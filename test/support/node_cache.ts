import type { InstanceNode } from '../../packages/local-instance/src/node/node.ts'
import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import type { Row } from '../../packages/local-instance/src/records/records.ts'
import { CACHE_NAME } from '../../src/server/platform/node_cache.ts'

/** Whether the environment variable NODE_CACHE switches the node cache on for a whole run: `NODE_CACHE=on npx jest …`. */
export function isNodeCacheOfRun(): boolean {
  return process.env['NODE_CACHE'] === 'on'
}

/** Makes the two records that an admin makes (docs/verify-instance.md), with other values where a test wants them. */
export function makeScopedCache({ store }: InstanceNode, cache: Row = {}, pair: Row = {}): void {
  const [app] = store.platformRows('sys_app', { scope: 'x_secx_azmon' })
  const scope = { sys_scope: app?.['sys_id'] ?? '' }
  const made = store.insert(PLATFORM, 'sys_scoped_cache', {
    name: CACHE_NAME,
    max_entries: '100',
    active: 'true',
    ...scope,
    ...cache,
  })
  store.insert(PLATFORM, 'sys_scoped_cache_pair', {
    scoped_cache: made.sysId ?? '',
    table: 'x_secx_azmon_rule',
    pair_type: 'table',
    ...scope,
    ...pair,
  })
}
