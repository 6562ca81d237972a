import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CHECKS } from '../../../tools/verify-instance/checks/all.ts'
import { POINTS, type Tried } from '../../../tools/verify-instance/points.ts'

/** What docs/verify-instance.md says about who checks a point, and with which option. */
const MARKS: Record<Tried, string> = {
  always: 'Program',
  write: '`--write`',
  token: '`--write`, token',
  atf: '`--atf`',
  session: '`--ask-session`',
  no: 'You',
}

const page = readFileSync(join(__dirname, '../../../docs/verify-instance.md'), 'utf8')
const sections = page.split(/^### /m).slice(1)

it('docs/verify-instance.md has the points of the program, with their numbers, ids and marks, in their order', () => {
  const inDocs = sections.map((section) => section.split('\n').slice(0, 3).join('\n'))
  const inProgram = POINTS.map(
    ({ id, title, tried }, at) => `${at + 1}. ${title}\n\n\`${id}\` · ${MARKS[tried]}`,
  )
  expect(inDocs).toEqual(inProgram)
})

it('each point says what to do, what to expect, and what to change if it is otherwise', () => {
  const incomplete = sections.filter(
    (section) => !['**Do:**', '**Expect:**', '**Otherwise:**'].every((part) => section.includes(part)),
  )
  expect(incomplete.map((section) => section.split('\n')[0])).toEqual([])
})

it('a check stands behind each point that the program says it tries, with what that takes', () => {
  const tried = POINTS.filter((point) => point.tried !== 'no')
  const unbacked = tried.filter(
    ({ id, tried: needs }) => !CHECKS.some((check) => check.points.includes(id) && check.needs === needs),
  )
  expect(unbacked.map(({ id }) => id)).toEqual([])
})

it('no check is about a point that is left to a person', () => {
  const forPeople: readonly string[] = POINTS.filter(({ tried }) => tried === 'no').map(({ id }) => id)
  const checked = CHECKS.flatMap(({ points }) => points as readonly string[])
  expect(checked.filter((id) => forPeople.includes(id))).toEqual([])
})
