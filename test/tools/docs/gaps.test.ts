import { readFileSync } from 'node:fs'
import { GAPS_DOC, gapsDoc } from '../../../tools/docs/docs-gaps.ts'
import { platformMembers } from '../../../tools/docs/gaps/platform_members.ts'

const page = gapsDoc()

/** The text below a heading, up to the next one. */
function section(name: string): string {
  return page.split(`\n## ${name}\n`)[1]?.split('\n## ')[0] ?? ''
}

test('packages/local-instance/docs/gaps.md is what `npx tsx tools/docs/docs-gaps.ts` writes', () => {
  expect(readFileSync(GAPS_DOC, 'utf8')).toBe(page)
})

test('a declared member that the local instance lacks is listed, and one that it has is not', () => {
  expect(section('GlideRecord')).toContain('`addJoinQuery`')
  expect(section('GlideRecord')).not.toMatch(/`(addQuery|getUniqueValue|setNewGuidValue)`/)
  expect(section('sn_ws_int.RESTAPIRequest')).not.toMatch(/`(body|queryParams|getHeader)`/)
})

test('what a scope may not use counts as there: the local instance refuses it as the platform does', () => {
  expect(platformMembers().get('gs')?.has('nowDateTime')).toBe(true)
  expect(section('gs')).not.toContain('`nowDateTime`')
})

test('a class that the local instance has is not among those that it lacks', () => {
  const lacking = section('Classes that it lacks')
  expect(lacking).toContain('`GlideDuration`')
  const names = [...platformMembers().keys()].filter((name) => lacking.includes(`\`${name}\``))
  expect(names).toEqual([])
})
