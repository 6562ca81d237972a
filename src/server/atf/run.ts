import { errorText } from '../platform/log.ts'
import { type Finding, report, type Report } from './finding.ts'
import { keptFromOutside } from './outside.ts'
import { unknownCallers, unwelcomeCalls, wrongTokens } from './refused.ts'
import { clearStage, makeStage, openStage, type Stage } from './stage.ts'
import { boundCi, lifeOfAnAlert, noAlerts, resolvedFirst, wrongSettings } from './taken.ts'

/** What the test steps ask for by name (src/fluent/atf). */
const PARTS: { readonly [name: string]: (stage: Stage) => Finding[] } = {
  unknown_callers: unknownCallers,
  wrong_tokens: wrongTokens,
  unwelcome_calls: unwelcomeCalls,
  no_alerts: noAlerts,
  life_of_an_alert: lifeOfAnAlert,
  resolved_first: resolvedFirst,
  bound_ci: boundCi,
  wrong_settings: wrongSettings,
}

/** Runs one part of the tests on a stage of its own, which is cleared away whatever happens. */
export function runPart(name: string): Report {
  if (name === 'kept_from_outside') return report(keptFromOutside(Date.now()), [])
  const part = PARTS[name]
  if (!part) return { passed: false, said: `There is no test ${name}.` }
  const stage = makeStage()
  const findings = play(part, stage)
  return report(findings, clearStage(stage))
}

function play(part: (stage: Stage) => Finding[], stage: Stage): Finding[] {
  try {
    openStage(stage)
    return part(stage)
  } catch (error) {
    return [{ tried: 'the test', expected: 'that it runs to its end', found: errorText(error) }]
  }
}
