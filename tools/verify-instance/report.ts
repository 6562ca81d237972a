import Table from 'cli-table3'
import { colors } from '../colors.ts'
import { markdownTable } from '../docs/markdown_table.ts'
import type { Finding, Result } from './finding.ts'

/** What a report is about, and how it names the point of a finding. */
export interface Topic<Point> {
  title: string
  /** One sentence. */
  note: string
  nameOf: (point: Point) => string
}

const RESULT_WORDS: Record<Result, string> = {
  ok: 'ok',
  wrong: 'not ok',
  untried: 'could not be tried',
  look: 'look yourself',
}

const COLORS: Record<Result, (text: string) => string> = {
  ok: colors.green,
  wrong: colors.red,
  untried: colors.yellow,
  look: colors.cyan,
}

const HEAD = ['Point', 'What', 'Result', 'Found', 'What to do']

/** Characters of each column but the first; the terminal wraps what is longer. */
const WIDTHS = [26, 11, 44, 40]

export function asTable<Point>(
  findings: readonly Finding<Point>[],
  { nameOf }: Pick<Topic<Point>, 'nameOf'>,
): string {
  const widest = Math.max(5, ...findings.map(({ point }) => nameOf(point).length))
  const table = new Table({
    head: HEAD.map((name) => colors.bold(name)),
    colWidths: [widest, ...WIDTHS].map((width) => width + 2),
    wordWrap: true,
    style: { head: [], border: [] },
  })
  for (const { point, what, result, found, next } of findings)
    table.push([nameOf(point), what, COLORS[result](RESULT_WORDS[result]), found, next])
  return table.toString()
}

/** For an issue: no address and no user, but what was found may name incidents and the tenant. */
export function asMarkdown<Point>(
  findings: readonly Finding<Point>[],
  { title, note, nameOf }: Topic<Point>,
  about: { version: string; at: Date },
): string {
  const rows = findings.map(({ point, what, result, found, next }) => [
    nameOf(point),
    what,
    RESULT_WORDS[result],
    found,
    next,
  ])
  return [
    `# ${title}`,
    '',
    `Version ${about.version}, ${about.at.toISOString().slice(0, 16).replace('T', ' ')} UTC. ${inTotal(findings)}`,
    '',
    note,
    '',
    markdownTable([HEAD, ...rows]),
    '',
  ].join('\n')
}

export function inTotal(findings: readonly Finding<unknown>[]): string {
  const counts = (Object.keys(RESULT_WORDS) as Result[]).map((result) => {
    const count = findings.filter((finding) => finding.result === result).length
    return `${count} ${RESULT_WORDS[result]}`
  })
  return `${counts.join(', ')}.`
}

/** Whatever the instance sends back of what is secret is not passed on. */
export function withoutSecrets<Point>(
  findings: readonly Finding<Point>[],
  secrets: readonly string[],
): Finding<Point>[] {
  const hide = (text: string) => secrets.reduce((shown, secret) => shown.replaceAll(secret, '***'), text)
  return findings.map((finding) => ({ ...finding, found: hide(finding.found), next: hide(finding.next) }))
}
