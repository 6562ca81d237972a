import type { Engine, ScriptRun } from '../engine/engine.ts'
import type { Records, Row } from '../records/records.ts'
import { platformTime } from '../records/values.ts'
import { PLATFORM } from '../records/actors.ts'
import { activeFiles, scopeOf } from './app_scripts.ts'
import { writeMails } from './notifications.ts'

/** Runs the script actions and notifications of every event that is due, oldest first, and says how many there were. */
export type EventProcessor = (now: number) => number

/**
 * The event queue: a row of sysevent that is `ready` is handed to the script actions registered for its name, which run
 * as the user `system` (docs/facts/servicenow.md#events). Ends as `processed`, or `error` if one of them
 * threw. What goes wrong in the instance itself ends its event too, and is thrown once all events have had
 * their turn.
 */
export function createEventProcessor(records: Records, engine: Engine): EventProcessor {
  return (now) => {
    const due = records.query(PLATFORM, {
      table: 'sysevent',
      where: [
        [{ column: 'state', operator: '=', value: 'ready' }],
        [{ column: 'process_on', operator: '<=', value: platformTime(now) }],
      ],
      orderBy: [{ column: 'process_on', descending: false }],
    })
    const defects = due.flatMap((event) => process(records, engine, event, now))
    if (defects.length > 0) throw defects[0]
    return due.length
  }
}

/** Gives the defects of the instance that came up. */
function process(records: Records, engine: Engine, event: Row, now: number): unknown[] {
  const errors: string[] = []
  const defects: unknown[] = []
  for (const action of activeFiles(records, 'sysevent_script_action', 'event_name', event.name ?? '')) {
    try {
      const error = runAction(records, engine, action, event)
      if (error !== '') errors.push(error)
    } catch (defect) {
      defects.push(defect)
      errors.push(String(defect))
    }
  }
  errors.push(...writeMails(records, event))
  records.update(PLATFORM, 'sysevent', event.sys_id ?? '', {
    state: errors.length > 0 ? 'error' : 'processed',
    processed: platformTime(now),
    error_message: errors.join('\n'),
  })
  return defects
}

function runAction(records: Records, engine: Engine, action: Row, event: Row): string {
  const run: ScriptRun = {
    name: `sysevent_script_action.${action.sys_id}`,
    scope: scopeOf(records, action),
    script: action.script ?? '',
    event: { name: event.name ?? '', parm1: event.parm1 ?? '', parm2: event.parm2 ?? '' },
  }
  if (event.table) run.current = { table: event.table, sysId: event.instance ?? '' }
  const condition = action.condition_script ?? ''
  if (condition !== '' && !engine.condition(PLATFORM, { ...run, script: condition })) return ''
  return engine.script(PLATFORM, run).error
}
