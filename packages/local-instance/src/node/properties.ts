import { PLATFORM } from '../records/actors.ts'
import type { RecordStore } from '../records/store.ts'

/** Sets system properties by name. Names that the instance does not have are skipped. */
export function setProperties(store: RecordStore, properties: Record<string, string>): void {
  for (const [name, value] of Object.entries(properties)) {
    const [row] = store.platformRows('sys_properties', { name })
    if (row) store.update(PLATFORM, 'sys_properties', row['sys_id'] ?? '', { value })
  }
}

const ADDRESS = 'glide.servlet.uri'

/**
 * Makes `base` the address of the instance. Data that were kept may come from a run on another port: properties with
 * an address of that run, such as the Entra stand-in's, get the same address of this one.
 */
export function moveAddress(store: RecordStore, base: string): void {
  const before = (store.getProperty(ADDRESS) ?? '').replace(/\/$/, '')
  setProperties(store, { [ADDRESS]: `${base}/` })
  if (!/^http:\/\/127\.0\.0\.1:\d+$/.test(before) || before === base) return
  for (const { sys_id = '', value = '' } of store.platformRows('sys_properties', {}))
    if (value.startsWith(`${before}/`))
      store.update(PLATFORM, 'sys_properties', sys_id, { value: base + value.slice(before.length) })
}
