/** One thing that code inside a transaction's context can ask of the host. Takes and gives plain data. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- arguments come as JSON; every call states its own
export type Call = (...args: any[]) => unknown

/** An error that the application is meant to see, thrown inside its context with this message. */
export class PlatformRefusal extends Error {}

export interface Bridge {
  /** `(operation, JSON of the arguments) => JSON of { value } or { error }`. Never throws: a host error must not get inside. */
  call: (operation: string, args: string) => string
  /** Throws the first error of the instance itself, if there was one: the application may have caught what it saw of it. */
  throwDefect: () => void
}

/**
 * The one function of the host that a transaction's context holds. `constants` answer alike all the time: `answers` keeps
 * what they said, for all transactions.
 */
export function createBridge(
  calls: Record<string, Call>,
  constants: readonly string[] = [],
  answers = new Map<string, string>(),
): Bridge {
  let defect: Error | undefined
  return {
    call: (operation, args) => {
      const isConstant = constants.includes(operation)
      const known = isConstant ? answers.get(operation + args) : undefined
      if (known !== undefined) return known
      try {
        const call = Object.hasOwn(calls, operation) ? calls[operation] : undefined
        if (!call) throw new Error(`No such call: ${operation}`)
        const answer = JSON.stringify({ value: call(...(JSON.parse(args) as unknown[])) ?? null })
        if (isConstant) answers.set(operation + args, answer)
        return answer
      } catch (error) {
        const thrown = error instanceof Error ? error : new Error(String(error))
        if (!(thrown instanceof PlatformRefusal)) defect ??= thrown
        return JSON.stringify({ error: thrown.message })
      }
    },
    throwDefect: () => {
      if (defect !== undefined) throw defect
    },
  }
}
