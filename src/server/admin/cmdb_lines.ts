import type { CiHealth } from './ci_health.ts'
import { CI_STEP_LABELS } from '../settings/sections/ci_steps.ts'
import type { CmdbSettings } from '../settings/settings.ts'
import { line, type Line, listLink, type Said, settingsLink } from './line.ts'

const CLASSES = listLink('CI classes', 'x_secx_azmon_ci_class', 'ORDERBYarm_type')

/** The lines about the search for CIs. */
export function cmdbLines({ steps: rungs }: CmdbSettings, health: CiHealth): Line[] {
  return [
    line('classes', 'CI classes', classes(health)),
    line('rungs', 'Steps of the search', steps(rungs, health.rungs)),
  ]
}

function classes({ classes, rows, absent }: CiHealth): Said {
  const next = 'Correct the rows, or clear Active on them.'
  if (classes.length > 0) return { state: 'wrong', found: classes.join(' '), next, link: CLASSES }
  if (rows === 0)
    return { state: 'todo', found: 'No row is active.', next: 'Set some active.', link: CLASSES }
  const found = `${rows} active rows.`
  if (absent.length === 0) return { state: 'ok', found: `${found} All their tables and fields are here.` }
  const plugins = `Not here, for this instance lacks their plugins: ${absent.join(', ')}.`
  return { state: 'ok', found: `${found} ${plugins} Nothing is looked for there.`, link: CLASSES }
}

function steps(rungs: CmdbSettings['steps'], faults: readonly string[]): Said {
  if (faults.length > 0) {
    const next = 'Take the step out of the setting, or set what it needs.'
    return { state: 'todo', found: faults.join(' '), next, link: settingsLink('CI binding') }
  }
  if (rungs.length === 0) return { state: 'ok', found: 'Switched off by the settings: incidents get no CI.' }
  return { state: 'ok', found: `${rungs.map((rung) => CI_STEP_LABELS[rung]).join(', ')}.` }
}
