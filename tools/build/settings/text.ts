import type { SettingName } from '../../../src/server/settings/catalog.ts'

/**
 * What people read about settings: on the form and in `docs/settings.md`. `tools/build/generate-properties.ts` writes both.
 * What the app reads (defaults, checks) is in `src/server/settings/catalog.ts`.
 */
export interface SectionText {
  /** Part of the record's key: never changes, so that an upgrade finds the section again. */
  id: string
  title: string
  /** What an admin should know before filling it in; HTML, shown on top of the section. */
  instructions: string
  /** In the order of the form. */
  settings: Partial<Record<SettingName, SettingText>>
}

export interface SettingText {
  label: string
  /** What it does: whole sentences. */
  help: string
  /** What an empty value means, where it does not mean the default. Follows "Empty: ". */
  empty?: string
  /** Needed where there is no default to look at. */
  example?: string
  /** What people read instead of the values of a choice. */
  choices?: Readonly<Record<string, string>>
}
