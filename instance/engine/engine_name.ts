import { openOnRhino } from './rhino/open.ts'
import { type OpenTransaction, openTransaction } from './transaction.ts'

/** What scripts can run on: V8 in this process, or Rhino in a process beside it, interpreted or compiled to Java's byte code. */
export const ENGINES = ['v8', 'rhino', 'rhino-compiled'] as const
export type EngineName = (typeof ENGINES)[number]

export function isEngineName(text: string): text is EngineName {
  return (ENGINES as readonly string[]).includes(text)
}

/** Rhino's optimization levels. */
const INTERPRETED = -1
const COMPILED = 9

export function openerOf(engine: EngineName): OpenTransaction {
  switch (engine) {
    case 'v8':
      return openTransaction
    case 'rhino':
      return openOnRhino(INTERPRETED)
    case 'rhino-compiled':
      return openOnRhino(COMPILED)
  }
}
