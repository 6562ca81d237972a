import { readBacklog } from '../delivery/overview.ts'
import { readKeySets } from '../entra/key_set_table.ts'
import { readSettings } from '../settings/read.ts'
import { changedRoutes } from './scan_routes.ts'
import { staleKeys, UNSAFE_SETTINGS } from './unsafe.ts'

/** What an instance-scan check finds: a sentence, or '' for nothing. Names as in src/fluent/scan. */
export function look(name: string): string {
  switch (name) {
    case 'routes':
      return changedRoutes()
    case 'keys':
      return staleKeys(readKeySets(readSettings().entra), Date.now())
    case 'dead_deliveries':
      return deadDeliveries(readBacklog().dead)
    default:
      return aboutSetting(name)
  }
}

function deadDeliveries(dead: number): string {
  return dead === 0 ? '' : `Alerts that were given up and have no incident, or an old one: ${dead}.`
}

function aboutSetting(name: string): string {
  const unsafe = Object.entries(UNSAFE_SETTINGS).find(([known]) => known === name)?.[1]
  if (!unsafe) throw new Error(`There is no check ${name}`)
  return unsafe(readSettings())
}
