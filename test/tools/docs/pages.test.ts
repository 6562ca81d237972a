import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

const ROOT = join(__dirname, '../../..')
const DOCS = join(ROOT, 'docs')
const INDEX = join(DOCS, 'README.md')
/** Of README.md and all pages below docs/ together. Marks of lists and headings are not words. */
const MOST_WORDS = 21_500

function pagesIn(folder: string, deep = true): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return deep ? pagesIn(path) : []
    return entry.name.endsWith('.md') ? [path] : []
  })
}

const docs = pagesIn(DOCS)
const packages = readdirSync(join(ROOT, 'packages')).map((name) => join(ROOT, 'packages', name))
const pages = [
  ...docs,
  ...pagesIn(ROOT, false),
  ...pagesIn(join(ROOT, '.github')),
  ...packages.flatMap((path) => [path, join(path, 'docs')]).flatMap((path) => pagesIn(path, false)),
]

/** Without code, where brackets and `#` mean something else. */
function proseOf(page: string): string {
  return readFileSync(page, 'utf8')
    .replace(/^```.*?^```$/gms, '')
    .replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]()]/g, ' '))
}

/** As GitHub makes them of headings: the second one of a name gets a number. */
function anchorsOf(page: string): string[] {
  const seen = new Map<string, number>()
  return [...proseOf(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => {
    const anchor = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_\- ]/gu, '')
      .replaceAll(' ', '-')
    const before = seen.get(anchor) ?? 0
    seen.set(anchor, before + 1)
    return before === 0 ? anchor : `${anchor}-${before}`
  })
}

/** Relative links and images of a page, as they are written. */
function linksOf(page: string): string[] {
  const prose = proseOf(page)
  const inline = [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
  const definitions = [...prose.matchAll(/^\[[^\]]+\]: (\S+)$/gm)]
  return [...inline, ...definitions]
    .map(([, target = '']) => target)
    .filter((target) => !/^\w+:/.test(target))
}

function targetOf(page: string, link: string): { path: string; anchor: string | undefined } {
  const [path = '', anchor] = link.split('#')
  return { path: path === '' ? page : join(dirname(page), path), anchor }
}

function isBroken(page: string, link: string): boolean {
  const { path, anchor } = targetOf(page, link)
  if (!existsSync(path)) return true
  if (anchor === undefined) return false
  return statSync(path).isDirectory() || !anchorsOf(path).includes(anchor)
}

it('finds the pages and their links', () => {
  expect(docs.length).toBeGreaterThan(25)
  expect(pages.flatMap(linksOf).length).toBeGreaterThan(100)
})

it('every relative link leads to a file, and its anchor to a heading', () => {
  const broken = pages.flatMap((page) =>
    linksOf(page)
      .filter((link) => isBroken(page, link))
      .map((link) => `${relative(ROOT, page)}: ${link}`),
  )
  expect(broken).toEqual([])
})

it('every path that a page names in code exists, in the repository or beside the page', () => {
  const named = pages.flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(/`((?:src|tools|test|packages|docs)\/[\w./-]+)`/g)].map(
      ([, path = '']) => ({ page, path }),
    ),
  )
  expect(named.length).toBeGreaterThan(30)
  const missing = named.filter(
    ({ page, path }) => ![ROOT, dirname(page)].some((folder) => existsSync(join(folder, path))),
  )
  expect(missing).toEqual([])
})

it('the architecture names every folder that has a floor in src/server', () => {
  const floors = readFileSync(join(ROOT, 'tools/check/floors.mjs'), 'utf8')
  const list = floors.slice(floors.indexOf('const SERVER = ['), floors.indexOf(']\n\n'))
  const folders = [...list.matchAll(/'(\w+)/g)].map(([, folder = '']) => folder)
  const architecture = readFileSync(join(DOCS, 'contributing/architecture.md'), 'utf8')
  expect(folders.length).toBeGreaterThan(10)
  expect(folders.filter((folder) => !new RegExp(`(^|\\s)${folder}\\s`, 'm').test(architecture))).toEqual([])
})

it('the index leads to every page', () => {
  const reached = new Set([INDEX])
  for (const page of reached)
    if (page === INDEX || page.endsWith('README.md'))
      for (const link of linksOf(page)) reached.add(targetOf(page, link).path)
  expect(docs.filter((page) => !reached.has(page))).toEqual([])
})

it('every picture is shown on a page', () => {
  const shown = new Set(pages.flatMap((page) => linksOf(page).map((link) => targetOf(page, link).path)))
  const pictures = readdirSync(join(DOCS, 'images')).map((name) => join(DOCS, 'images', name))
  expect(pictures.filter((picture) => !shown.has(picture))).toEqual([])
})

it(`README.md and the pages below docs/ have at most ${MOST_WORDS} words`, () => {
  const words = [join(ROOT, 'README.md'), ...docs].map(
    (page) => readFileSync(page, 'utf8').match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0,
  )
  expect(words.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(MOST_WORDS)
})
