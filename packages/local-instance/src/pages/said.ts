import type { Told } from '../records/scripts.ts'

/** What is to be told to each user on the page that follows, whichever it is, once. By user name: not everybody has a session. */
export interface Outbox {
  leave(userName: string, messages: readonly Told[]): void
  take(userName: string): Told[]
}

export function createOutbox(): Outbox {
  const waiting = new Map<string, Told[]>()
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
