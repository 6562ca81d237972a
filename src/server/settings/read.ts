import { gs } from '@servicenow/glide'
import { SETTINGS } from './catalog.ts'
import { PREFIX } from './sections/setting.ts'
import { parseSettings, type RawSettings } from './parse.ts'
import type { Settings } from './settings.ts'

/** The settings as they stand now: the platform keeps properties in memory, so that reading them costs no statement. */
export function readSettings(): Settings {
  const raw: RawSettings = {}
  for (const setting of SETTINGS) raw[setting.name] = gs.getProperty(PREFIX + setting.name) ?? ''
  return parseSettings(raw)
}
