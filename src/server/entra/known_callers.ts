import { getById } from '../platform/glide.ts'
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

/** An active row. */
export interface KnownCaller {
  id: string
  name: string
  /** When (ms) a call was last noted, once an hour; 0 for never. */
  lastCall: number
  /** What it asks of a token; null for wrong values. */
  settings: EntraSettings | null
}

/** The active rows, for admins and jobs: one query, none where the table is not used. */
export function activeCallers(form: EntraSettings): KnownCaller[] {
  const rows = form.useCallers ? readRows('', MAX_CALLERS) : []
  return rows.map((row) => ({
    id: row['sys_id'] ?? '',
    name: row['name'] ?? '',
    lastCall: fromGlideTime(row['last_call'] ?? '') ?? 0,
    settings: settingsOf(row, form),
  }))
}

/** Whom an admin can choose, by name: the caller of the settings ('') if they let anybody in, and the active rows. */
export function listCallers(form: EntraSettings): { id: string; name: string }[] {
  const rows = activeCallers(form).map(({ id, name }) => ({ id, name }))
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

/** Names of the rows that let nobody in: with wrong values, or with a tenant and audience that another or the form has. */
export function wrongCallers(rows: readonly KnownCaller[], form: EntraSettings): string[] {
  const pairsOf = (settings: EntraSettings | null) =>
    (settings?.audiences ?? []).map((audience) => `${settings?.tenant ?? ''} ${audience}`)
  const counts = new Map<string, number>()
  for (const pair of [form, ...rows.map(({ settings }) => settings)].flatMap(pairsOf))
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  const isWrong = ({ settings }: KnownCaller) =>
    settings === null || pairsOf(settings).some((pair) => counts.get(pair) !== 1)
  return rows.filter(isWrong).map(({ name }) => name)
}
