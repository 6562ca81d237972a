import { updateSetOf } from '../../tools/package/update_set.ts'
import { builtAppFolder } from './built_app.ts'

let text: string | undefined

/** The update set of the real build, as `npm run package` writes it, made once per test file. */
export function builtUpdateSet(): string {
  return (text ??= updateSetOf(builtAppFolder(), '2026-01-01 00:00:00').xml)
}
