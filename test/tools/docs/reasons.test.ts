import { readFileSync } from 'node:fs'
import { REASONS_DOC, reasonsDoc } from '../../../tools/docs/docs-reasons.ts'

test('docs/reasons.md is what `npx tsx tools/docs/docs-reasons.ts` writes', () => {
  expect(readFileSync(REASONS_DOC, 'utf8')).toBe(reasonsDoc())
})
