import { readFileSync } from 'node:fs'
import { ALERTS_DOC, alertsDoc } from '../../../tools/docs/docs-alerts.ts'
import { KIND_WORDS } from '../../../tools/docs/kind_words.ts'
import { ALERT_KINDS } from '../../../src/server/azure/alert.ts'
import { KINDS } from '../../../src/server/azure/kinds/read_alert.ts'

describe('docs/alerts.md', () => {
  it('is what tools/docs/docs-alerts.ts makes of the kinds', () => {
    expect(readFileSync(ALERTS_DOC, 'utf8')).toBe(alertsDoc())
  })

  it('describes every kind once', () => {
    const kinds = KINDS.map(({ kind }) => kind)
    expect([...kinds].sort()).toEqual([...ALERT_KINDS].sort())
    expect(Object.keys(KIND_WORDS).sort()).toEqual([...ALERT_KINDS].sort())
    for (const words of Object.values(KIND_WORDS)) expect(Object.values(words)).not.toContain('')
  })
})
