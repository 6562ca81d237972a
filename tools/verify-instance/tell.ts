import { writeFileSync } from 'node:fs'
import type { Finding } from './finding.ts'
import { asMarkdown, asTable, inTotal, type Topic } from './report.ts'

export interface TellOptions {
  json: boolean
  /** A file for the Markdown report. */
  report?: string
}

/** Prints what was found, writes the report that was asked for, and sets the exit code: 1 when anything is “not ok”. */
export function tell<Point>(
  findings: readonly Finding<Point>[],
  topic: Topic<Point>,
  { json, report }: TellOptions,
  version: string,
): void {
  if (json) console.log(JSON.stringify(findings, null, 2))
  else console.log(`${asTable(findings, topic)}\n${inTotal(findings)} ${topic.note}`)
  if (report !== undefined) {
    writeFileSync(report, asMarkdown(findings, topic, { version, at: new Date() }))
    console.error(
      `Written: ${report}. Read it before you attach it: it may name incidents, users and the tenant.`,
    )
  }
  process.exitCode = findings.some(({ result }) => result === 'wrong') ? 1 : 0
}
