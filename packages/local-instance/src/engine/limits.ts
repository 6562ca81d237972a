/**
 * What a platform may do to an app besides what it documents, each on its own switch:
 * - `no-add-value`: GlideRecord.addValue is refused (docs/facts/limits.md#addvalue);
 * - `no-setnewguid`: GlideRecord.setNewGuidValue is refused;
 * - `no-generators`: a generator function cannot be run at all; iterating one is refused without this switch
 *   too
 *   (docs/facts/limits.md#generators);
 * - `guest-interactive`: the session of a stranger's call counts as interactive, so "incident query" acts on it;
 * - `ungranted-throws`: a call or a table access without a shipped privilege is an exception, not a quiet
 *   refusal
 *   (docs/facts/limits.md#denied-access);
 * - `error-getters-throw`: an exception of the platform refuses to be read: `message` and `toString` throw
 *   (docs/facts/limits.md#unreadable-errors);
 * - `log-throws`: gs.error, gs.warn and gs.info throw;
 * - `unique-throws`: a unique clash is an exception at `insert`, not null
 *   (docs/facts/limits.md#unique-clash);
 * - `empty-body-null`: the body of an empty request is null (docs/facts/limits.md#empty-request);
 * - `empty-body-throws`: it is there, and its `dataString` throws;
 * - `header-throws`: the headers of an answer cannot be set;
 * - `filter-throws`: GlideFilter is refused;
 * - `scoped-cache-unflushed`: no write flushes a scoped cache, as one on another node may not
 *   (docs/facts/servicenow.md#scoped-caches);
 * - `scoped-cache-throws`: each call of ScopedCacheManager throws;
 * - `no-scoped-cache`: there is none: the plugin is missing.
 */
export const LIMITS = [
  'no-add-value',
  'no-setnewguid',
  'no-generators',
  'guest-interactive',
  'ungranted-throws',
  'error-getters-throw',
  'log-throws',
  'unique-throws',
  'empty-body-null',
  'empty-body-throws',
  'header-throws',
  'filter-throws',
  'scoped-cache-unflushed',
  'scoped-cache-throws',
  'no-scoped-cache',
] as const

export type Limit = (typeof LIMITS)[number]

/** `all`, or names separated by commas. Throws a sentence for a name that is none. */
export function limitsNamed(text: string): Limit[] {
  if (text === 'all') return [...LIMITS]
  return text.split(',').map((part) => {
    const limit = LIMITS.find((name) => name === part.trim())
    if (limit === undefined)
      throw new Error(`There is no limit ${part.trim()}: name all, or some of ${LIMITS.join(', ')}.`)
    return limit
  })
}
