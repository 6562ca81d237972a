import type { Build } from '../../packages/local-instance/src/install/build.ts'
import { about, type Finding } from './finding.ts'
import { type Instance, NoAnswer, Refused } from './instance.ts'
import { type PointId, POINTS, type Tried } from './points.ts'

/** One visit to one instance: what every check is given. */
export interface Visit {
  instance: Instance
  /** The build of this checkout: what the instance is to have. */
  shipped: Build
  /** Whether incidents may be made. */
  write: boolean
  /** Whether the test suite may be run. */
  atf: boolean
  /** Whether a public route may be made for the moment of one call. */
  askSession: boolean
  /** Gives an Entra token that the instance is to let in; null where none can be had. */
  token: (() => Promise<string>) | null
  /** Milliseconds between looks at something that takes its time, and how long that may be. */
  pause: number
  patience: number
}

/** Looks at some points of docs/verify-instance.md. What it throws is told as findings of them, beside what it has `kept`. */
export interface Check {
  points: readonly [PointId, ...PointId[]]
  needs: Exclude<Tried, 'no'>
  run(visit: Visit, kept: Finding[]): Promise<Finding[]>
}

/** Runs the checks one after another and gives what was found, in the order of docs/verify-instance.md. */
export async function visitAll(
  visit: Visit,
  checks: readonly Check[],
  begin: (check: Check) => void = () => undefined,
): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const check of checks) {
    begin(check)
    const without = obstacle(check, visit)
    findings.push(
      ...(without === '' ? await attempt(check, visit) : check.points.map((id) => untried(id, without))),
    )
  }
  for (const { id, title, tried } of POINTS) {
    if (tried === 'no') findings.push(about(id).look(title, 'The program cannot try this.'))
  }
  const place = (finding: Finding) => POINTS.findIndex(({ id }) => id === finding.point)
  return findings.sort((a, b) => place(a) - place(b))
}

function untried(id: PointId, why: string): Finding {
  return about(id).untried(titleOf(id), why, '')
}

function titleOf(id: PointId): string {
  return POINTS.find((point) => point.id === id)?.title ?? id
}

/** Why a check cannot be run; '' when it can. */
function obstacle({ needs }: Check, visit: Visit): string {
  if (needs === 'write' && !visit.write) return 'It makes an incident: run the program with --write.'
  if (needs === 'atf' && !visit.atf)
    return 'It runs the test suite on the instance: run the program with --atf.'
  if (needs === 'session' && !visit.askSession)
    return 'It makes a public route for a moment: run the program with --ask-session.'
  if (needs !== 'token') return ''
  if (visit.token === null)
    return 'It takes an Entra token: run the program with --token-file or --client-id.'
  return visit.write ? '' : 'It makes incidents: run the program with --write as well.'
}

async function attempt(check: Check, visit: Visit): Promise<Finding[]> {
  const [first, ...others] = check.points
  const kept: Finding[] = []
  try {
    const findings = await check.run(visit, kept)
    return [...findings, ...kept]
  } catch (error) {
    if (error instanceof Refused && error.status < 500)
      return [...kept, ...check.points.map((id) => untried(id, `${error.message}.`))]
    const said = error instanceof NoAnswer || error instanceof Refused ? error.message : String(error)
    const broken = about(first).wrong(titleOf(first), `It broke off. ${said}.`, 'Run the program again.')
    return [...kept, broken, ...others.map((id) => untried(id, `Broken off: see ${titleOf(first)}.`))]
  }
}
