import type { Engine, ScriptRun } from '../engine/engine.ts'
import type { Actor, Records, Row } from '../records/records.ts'
import { PLATFORM } from '../records/actors.ts'
import { isTrue } from '../records/values.ts'
import { activeFiles, scopeOf } from './app_scripts.ts'
import { lastDue } from './schedule.ts'

/** Scheduled script executions (sysauto_script). Times in milliseconds since 1970. */
export interface Scheduler {
  /** Runs every active job that came due since it last ran, once each, and gives their names. */
  runDue(now: number): string[]
  /** Runs an active job at once, as the form's "Execute now" does. False where there is no such job. */
  runNow(name: string): boolean
}

/** Jobs that came due before `since` are taken as done. Jobs without a `run_as` run as the user `system`. */
export function createScheduler(
  records: Records,
  engine: Engine,
  since: number,
  actorOf: (userSysId: string) => Actor,
): Scheduler {
  const ranAt = new Map<string, number>()

  function run(job: Row): void {
    const actor = job.run_as ? actorOf(job.run_as) : PLATFORM
    const script: ScriptRun = {
      name: `sysauto_script.${job.sys_id}`,
      scope: scopeOf(records, job),
      script: job.script ?? '',
    }
    const condition = isTrue(job.conditional) ? (job.condition ?? '') : ''
    if (condition === '' || engine.condition(actor, { ...script, script: condition }))
      engine.script(actor, script)
  }

  return {
    runDue: (now) => {
      const due = activeFiles(records, 'sysauto_script', 'active', 'true').filter((job) => {
        const moment = lastDue(job, now)
        return moment !== null && moment > (ranAt.get(job.sys_id ?? '') ?? since)
      })
      for (const job of due) {
        ranAt.set(job.sys_id ?? '', now)
        run(job)
      }
      return due.map((job) => job.name ?? '')
    },
    runNow: (name) => {
      const [job] = activeFiles(records, 'sysauto_script', 'name', name)
      if (job) run(job)
      return job !== undefined
    },
  }
}
