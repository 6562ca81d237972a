import type { Row } from '../records/records.ts'
import type { Told } from '../records/scripts.ts'

/** A button of the base system whose work is not a script: on the form of a record, or for chosen rows of a list. */
export interface BaseAction {
  id: string
  name: string
  hint: string
  table: string
  inList: boolean
  /** Whether it stands on this record's form. Asked again when it is pressed. */
  isOffered(row: Row): boolean
  /** What it has to tell. Throws the reason why it was not done. */
  run(row: Row): Told[]
}

/** As rows of sys_ui_action, which the pages show. */
export function asRow({ id, name, hint }: BaseAction): Row {
  return { sys_id: id, name, hint }
}

/** Runs an action on a record. */
export function runBaseAction(action: BaseAction, row: Row): { ran: boolean; told: Told[] } {
  if (!action.isOffered(row))
    return { ran: false, told: [{ kind: 'error', text: `${action.name} is not available on this record.` }] }
  try {
    return { ran: true, told: action.run(row) }
  } catch (error) {
    return { ran: false, told: [{ kind: 'error', text: (error as Error).message }] }
  }
}
