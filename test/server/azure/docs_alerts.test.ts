import { readFileSync } from 'node:fs'
import { ALERTS_DOC, alertsDoc } from '../../../tools/docs/docs-alerts.ts'
import { KINDS } from '../../../src/server/azure/kinds/all.ts'

describe('docs/alerts.md', () => {
  it('is what tools/docs/docs-alerts.ts makes of the kinds', () => {
    expect(readFileSync(ALERTS_DOC, 'utf8')).toBe(alertsDoc())
  })

  it('describes every kind once', () => {
    expect(new Set(KINDS.map((kind) => kind.kind)).size).toBe(21)
    expect(KINDS).toHaveLength(21)
  })
})
