import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const ROOT = join(__dirname, '../../..')
const FACTS = join(ROOT, 'docs/facts')
const FOLDERS = ['src', 'packages', 'tools', 'test', 'docs']
const TEXT = /\.(ts|js|mjs|cjs|html|css|md|json)$/
const MARKS = ['Documented', 'Reported', 'Inferred', 'Not known']

interface Fact {
  /** As it is cited: path and anchor. */
  citation: string
  text: string
}

function pathsBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (!entry.isDirectory()) return TEXT.test(entry.name) ? [path] : []
    return entry.name === 'node_modules' || entry.name === 'dist' ? [] : pathsBelow(path)
  })
}

/** As GitHub makes an anchor of a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_\- ]/gu, '')
    .replaceAll(' ', '-')
}

function factsOf(page: string): Fact[] {
  const [, ...sections] = readFileSync(join(FACTS, page), 'utf8').split(/^### /m)
  return sections.map((section) => {
    const [heading = '', ...lines] = section.split('\n')
    return { citation: `docs/facts/${page}#${anchorOf(heading)}`, text: lines.join('\n') }
  })
}

/** Markdown below docs/ links to a fact relatively: `](facts/…`, in docs/contributing `](../facts/…`. */
function citationsIn(text: string): string[] {
  const links = text.matchAll(/\]\((?:\.\.\/)?facts\/([\w-]+\.md#[^)]*)\)/g)
  const cited = text.matchAll(/docs\/facts\/(?!README\.md)[\w-]+\.md(#[\w-]+)?/g)
  return [...[...links].map(([, target = '']) => `docs/facts/${target}`), ...[...cited].map(([all]) => all)]
}

const pages = readdirSync(FACTS).filter((name) => name !== 'README.md')
const facts = pages.flatMap(factsOf)
const known = facts.map(({ citation }) => citation)
const files = [...FOLDERS.flatMap((name) => pathsBelow(join(ROOT, name)))]
  .concat(['README.md', 'CHANGELOG.md'].map((name) => join(ROOT, name)))
  .filter((path) => !path.startsWith(FACTS) && path !== __filename)
  .map((path) => ({ path: relative(ROOT, path), text: readFileSync(path, 'utf8') }))
const citations = files.flatMap(({ path, text }) => citationsIn(text).map((cited) => ({ path, cited })))

it('reads the facts and the files that cite them', () => {
  expect(facts.length).toBeGreaterThan(100)
  expect(citations.length).toBeGreaterThan(300)
})

it('every fact that is cited exists', () => {
  expect(citations.filter(({ cited }) => !known.includes(cited))).toEqual([])
})

it('every fact is cited', () => {
  const cited = new Set(citations.map((citation) => citation.cited))
  expect(known.filter((citation) => !cited.has(citation))).toEqual([])
})

it('no two facts of a page have the same anchor', () => {
  expect(known.filter((citation, at) => known.indexOf(citation) !== at)).toEqual([])
})

it('every fact has a text, and a last line that says how certain it is and names the source', () => {
  const whole = new RegExp(`^\\n(\\S.*\\n)+\\n(${MARKS.join('|')}): \\S.+\\n`)
  expect(facts.filter(({ text }) => !whole.test(text)).map(({ citation }) => citation)).toEqual([])
})

it('facts are cited in one form only', () => {
  const otherForms =
    /(?<!docs\/|\]\(|\]\(\.\.\/)facts\/[\w-]+\.md|\bfacts,? [A-HL]\d?\b(?!\w)|\bfacts [a-h]\d/
  const found = files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, at) => (otherForms.test(line) ? [`${path}:${at + 1}: ${line}`] : [])),
  )
  expect(found).toEqual([])
})

it('the list of pages is complete', () => {
  const index = readFileSync(join(FACTS, 'README.md'), 'utf8')
  expect(pages.filter((page) => !index.includes(`](${page})`))).toEqual([])
})
