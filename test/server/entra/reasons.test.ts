import { STRANGERS_REASONS, TOKEN_REASONS } from '../../../src/server/entra/verdict.ts'

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

  test('ask Azure to try again only where the keys could not be fetched', () => {
    expect(reasonsWith(503)).toEqual(['key_may_be_new', 'keys_unavailable'])
  })

  test("blame Azure's own calls only for what is found in a genuine token of the tenant", () => {
    const others = Object.keys(TOKEN_REASONS).filter(
      (reason) => !STRANGERS_REASONS.some((one) => one === reason),
    )
    expect(others).toEqual([
      'accepted',
      'accepted_platform_login',
      'wrong_audience',
      'wrong_caller',
      'missing_role',
      'expired',
      'not_yet_valid',
    ])
  })

  test('have a sentence of their own each', () => {
    const sentences = Object.values(TOKEN_REASONS).map((text) => text.sentence)
    expect(new Set(sentences).size).toBe(sentences.length)
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].{20,}\.$/)
  })

  test('have a next step each', () => {
    for (const { next } of Object.values(TOKEN_REASONS)) expect(next).toMatch(/^[A-Z].{10,}\.$/)
  })
})
