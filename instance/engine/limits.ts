/**
 * What a platform may do to an app besides what it documents, each on its own switch (facts/platform-limits.md L4, L6):
 * - `error-getters-throw`: an exception of the platform refuses to be read: `message` and `toString` throw;
 * - `log-throws`: gs.error, gs.warn and gs.info throw;
 * - `unique-throws`: a unique clash is an exception at `insert`, not null;
 * - `empty-body-null`: the body of an empty request is null;
 * - `empty-body-throws`: it is there, and its `dataString` throws;
 * - `header-throws`: the headers of an answer cannot be set.
 */
export const LIMITS = [
  'error-getters-throw',
  'log-throws',
  'unique-throws',
  'empty-body-null',
  'empty-body-throws',
  'header-throws',
] as const

export type Limit = (typeof LIMITS)[number]
