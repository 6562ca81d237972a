/** A text that matches. A pattern alone would match any text: to Jest's toMatchObject it is an object without members. */
export const like = (pattern: RegExp) => expect.stringMatching(pattern) as string

export const containing = (text: string) => expect.stringContaining(text) as string
