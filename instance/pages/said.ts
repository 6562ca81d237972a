import type { ScriptOutcome } from '../engine/engine.ts'

/** What scripts told a user: `gs.addInfoMessage` and `gs.addErrorMessage`. */
export type Said = ScriptOutcome['messages'][number]

/** What is to be told to each user on the page that follows, whichever it is, once. By user name: there are no sessions. */
export interface Outbox {
  leave(userName: string, messages: readonly Said[]): void
  take(userName: string): Said[]
}

export function createOutbox(): Outbox {
  const waiting = new Map<string, Said[]>()
  return {
    leave: (userName, messages) => {
      if (messages.length > 0) waiting.set(userName, [...(waiting.get(userName) ?? []), ...messages])
    },
    take: (userName) => {
      const messages = waiting.get(userName) ?? []
      waiting.delete(userName)
      return messages
    },
  }
}
