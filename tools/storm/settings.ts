import type { TableReader } from './table_reader.ts'

export const MODES = ['inline', 'queued'] as const
export const GROUPS = ['alert', 'problem', 'resource', 'rule'] as const

export interface StormSettings {
  mode: string
  groupBy: string
  /** 0 for no storm incident. */
  stormIncidents: number
}

const PREFIX = 'x_secx_azmon.'

/** Sets what the storm is about, and what its proofs rest on; gives back how to restore all of it. */
export async function applySettings(
  tables: TableReader,
  { mode, groupBy, stormIncidents }: StormSettings,
): Promise<() => Promise<void>> {
  const wanted = {
    'operation.mode': mode,
    'lifecycle.group_by': groupBy,
    'lifecycle.storm_incidents': String(stormIncidents),
    'lifecycle.storm_exempt_critical': 'true',
    'lifecycle.resolve': 'always',
    'lifecycle.flap_times': '0',
  }
  const before: [string, string][] = []
  const restore = async () => {
    for (const [name, value] of before) await tables.setProperty(name, value)
  }
  try {
    for (const [name, value] of Object.entries(wanted))
      before.push([PREFIX + name, await tables.setProperty(PREFIX + name, value)])
  } catch (error) {
    await restore()
    throw error
  }
  return restore
}
