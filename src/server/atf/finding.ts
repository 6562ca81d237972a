/** One thing that was tried: a sentence part each. */
export interface Finding {
  tried: string
  expected: string
  found: string
}

/** What a test step shows: all that was tried if it went well, else only what did not. */
export interface Report {
  passed: boolean
  said: string
}

export function report(findings: readonly Finding[], left: readonly string[]): Report {
  const wrong = findings.filter(({ expected, found }) => expected !== found)
  const lines = wrong.map(
    ({ tried, expected, found }) => `FAILED  ${tried}: expected ${expected}; found ${found}.`,
  )
  if (left.length > 0) lines.push(`FAILED  Left behind: ${left.join(', ')}. Remove or resolve it by hand.`)
  if (findings.length === 0) lines.push('FAILED  Nothing was tried.')
  if (lines.length > 0) return { passed: false, said: lines.join('\n') }
  return { passed: true, said: findings.map(({ tried, found }) => `passed  ${tried}: ${found}.`).join('\n') }
}
