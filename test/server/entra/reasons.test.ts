import { TOKEN_REASONS } from '../../../src/server/entra/reasons.ts'

function reasonsWith(status: number): string[] {
  return Object.entries(TOKEN_REASONS)
    .filter(([, text]) => text.status === status)
    .map(([reason]) => reason)
}

describe('the reasons', () => {
  test('let in only two kinds of caller', () => {
    expect(reasonsWith(200)).toEqual(['accepted', 'accepted_platform_login'])
  })

  test('say "not allowed" only of a genuine token without the role', () => {
    expect(reasonsWith(403)).toEqual(['missing_role'])
  })

  test('ask Azure to try again only where the keys could not be had', () => {
    expect(reasonsWith(503)).toEqual(['keys_unavailable'])
  })

  test('have a sentence of their own each', () => {
    const sentences = Object.values(TOKEN_REASONS).map((text) => text.sentence)
    expect(new Set(sentences).size).toBe(sentences.length)
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].{20,}\.$/)
  })
})
