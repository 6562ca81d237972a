import { getById } from '../platform/glide.ts'
import type { Row } from '../platform/node_cache.ts'
import { isSysId } from '../platform/text.ts'
import { fromGlideTime } from '../platform/time.ts'
import { readEntraSettings, type ReadEntraSettings } from '../settings/entra_settings.ts'
import type { EntraSettings } from '../settings/settings.ts'
import {
  CALLERS,
  chooseCaller,
  isConfigured,
  isOfForm,
  MAX_CALLERS,
  readRows,
  settingsOf,
  valuesOf,
} from './callers.ts'

/** The active callers, for admins. */
function readActive(form: EntraSettings): { row: Row; settings: EntraSettings | null }[] {
  const rows = form.useCallers ? readRows('', MAX_CALLERS) : []
  return rows.map((row) => ({ row, settings: settingsOf(row, form) }))
}

/** Names of the active callers by sys_id, and when (ms) a call of each was last noted, once an hour. */
export function callersById(form: EntraSettings): Map<string, { name: string; lastCall: number }> {
  const entries = readActive(form).map(({ row }): [string, { name: string; lastCall: number }] => [
    row['sys_id'] ?? '',
    { name: row['name'] ?? '', lastCall: fromGlideTime(row['last_call'] ?? '') ?? 0 },
  ])
  return new Map(entries)
}

/** What the active callers ask of a token; those with wrong values are left out. */
export function activeCallers(form: EntraSettings): EntraSettings[] {
  return readActive(form).flatMap(({ settings }) => settings ?? [])
}

/** Whom an admin can choose, by name: the caller of the settings ('') if they let anybody in, and the active rows. */
export function listCallers(form: EntraSettings): { id: string; name: string }[] {
  const rows = readActive(form).map(({ row: { sys_id: id = '', name = '' } }) => ({ id, name }))
  const own = isConfigured(form) || rows.length === 0 ? [{ id: '', name: 'The tenant of the settings' }] : []
  return [...own, ...rows.sort((a, b) => (a.name < b.name ? -1 : 1))]
}

/**
 * The settings that judge a caller which an admin chose by its sys_id, switched off or not; those of the form for ''. Null
 * if the row is gone or would let nobody in.
 */
export function readChosen(sysId: string): ReadEntraSettings | null {
  const form = readEntraSettings()
  if (sysId === '') return form
  const record = isSysId(sysId) ? getById(CALLERS, sysId) : null
  const entra = record && settingsOf(valuesOf(record), form.entra)
  return entra && { ...form, entra, problems: [] }
}

/** Whether a caller's row, or the form, judges the tokens that name its tenant and its audiences. */
export function isJudgedBy({ tenant, audiences, caller }: EntraSettings): boolean {
  const form = readEntraSettings().entra
  const isSo = (audience: string) => {
    const judge = isOfForm({ tenant, audience }, form)
      ? form
      : chooseCaller({ tenant, audience }, form)?.settings
    return judge?.caller.sysId === caller.sysId
  }
  return audiences.length > 0 && audiences.every(isSo)
}

/** What an admin is told where there is nothing to choose any more. */
export const NO_SUCH_CALLER =
  'This caller is no longer in the table Callers, or has wrong values. Open its row and save it.'

/** How many active rows let somebody in, and the names of the others. */
export function readCallers(form: EntraSettings): { usable: number; wrong: string[] } {
  const rows = readActive(form)
  const pairsOf = (settings: EntraSettings | null) =>
    (settings?.audiences ?? []).map((audience) => `${settings?.tenant ?? ''} ${audience}`)
  const counts = new Map<string, number>()
  for (const pair of [form, ...rows.map(({ settings }) => settings)].flatMap(pairsOf))
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  const isWrong = ({ settings }: (typeof rows)[number]) =>
    settings === null || pairsOf(settings).some((pair) => counts.get(pair) !== 1)
  const wrong = rows.filter(isWrong).map(({ row }) => row['name'] ?? '')
  return { usable: rows.length - wrong.length, wrong }
}
