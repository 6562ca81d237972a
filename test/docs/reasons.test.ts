import { readFileSync } from 'node:fs'
import { REASONS_DOC, reasonsDoc } from '../../scripts/docs-reasons.ts'

test('docs/reasons.md is what `npx tsx scripts/docs-reasons.ts` writes', () => {
  expect(readFileSync(REASONS_DOC, 'utf8')).toBe(reasonsDoc())
})
