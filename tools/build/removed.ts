import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BuildRecord, readRecords } from '../../packages/local-instance/src/install/record_xml.ts'

/**
 * `tsx tools/build/removed.ts <dist/app> <keys.ts>`: what to do about records that left the sources. The SDK ships a DELETE
 * of each, which no instance applies by default to another vendor's app
 * (docs/facts/packaging.md#deletes-and-choices). So where its table has a column `active` the record is
 * shipped once more, switched off. The others stay DELETEs; the admins of instances that have them delete
 * them by hand. Prints what became of each.
 */

/** What the SDK ships its deletes in, and where an instance takes records from in any case. */
const DELETES = 'author_elective_update'
const UPDATES = 'update'

/**
 * Tables whose records can be switched off, with the column that is only a label there; '' where the name says what is
 * protected or how scripts call it. Left out though they have `active`: sys_dictionary (data stay in a column) and
 * sys_module (it is run only by those who ask for it).
 */
const LABELS: Record<string, string> = {
  sys_app_application: 'title',
  sys_app_module: 'title',
  sys_atf_test: 'name',
  sys_atf_test_suite: 'name',
  sys_data_policy2: 'short_description',
  sys_script: 'name',
  sys_script_include: '',
  sys_security_acl: '',
  sys_ui_action: 'name',
  sys_ws_definition: 'name',
  sys_ws_operation: 'name',
  sys_ws_version: '',
  sysauto_script: 'name',
  sysevent_email_action: 'name',
  sysevent_script_action: 'name',
}

/** Of one build folder. `keys` is the text of the SDK's list of ids. */
export function switchOffRemoved(app: string, keys: string): { off: string[]; left: string[] } {
  const off: string[] = []
  const left: string[] = []
  const files = existsSync(join(app, DELETES)) ? readdirSync(join(app, DELETES)).sort() : []
  for (const file of files) {
    const path = join(app, DELETES, file)
    const [record] = readRecords(readFileSync(path, 'utf8')).filter(({ action }) => action === 'DELETE')
    if (!record) continue
    if (!(record.table in LABELS)) {
      left.push(named(record, keys))
      continue
    }
    writeFileSync(join(app, UPDATES, file), toXml(record.table, switchedOff(record, keys)))
    rmSync(path)
    off.push(named(record, keys))
  }
  return { off, left }
}

/** An instance that never had the record gets it too: its label says what it is. */
function switchedOff({ table, values }: BuildRecord, keys: string): Record<string, string> {
  const column = LABELS[table]
  const label = column ? { [column]: `Removed: ${keyOf(values.sys_id ?? '', keys)}` } : {}
  return { ...values, ...label, active: 'false', sys_class_name: table, sys_package: values.sys_scope ?? '' }
}

function named({ table, values }: BuildRecord, keys: string): string {
  return `${table} ${values.name || keyOf(values.sys_id ?? '', keys)}`
}

/** The name that the sources gave a record: the `Now.ID` key, else its sys_id. */
function keyOf(sysId: string, keys: string): string {
  return new RegExp(`'?([\\w-]+)'?: \\{\\s+table: '\\w+'\\s+id: '${sysId}'`).exec(keys)?.[1] ?? sysId
}

function toXml(table: string, values: Record<string, string>): string {
  const fields = Object.entries(values).map(([name, value]) => `    <${name}>${escaped(value)}</${name}>`)
  return [
    '<?xml version="1.0"?>',
    `<record_update table="${table}">`,
    `  <${table} action="INSERT_OR_UPDATE">`,
    ...fields,
    `  </${table}>`,
    '</record_update>',
    '',
  ].join('\n')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function main([app, keys]: string[]): void {
  if (!app || !keys) throw new Error('Usage: tsx tools/build/removed.ts <dist/app> <keys.ts>')
  const { off, left } = switchOffRemoved(app, readFileSync(keys, 'utf8'))
  const lines = [
    ...off.map((record) => `Removed: ${record} is shipped switched off`),
    ...left.map(
      (record) => `Removed: ${record} stays on instances that have it until somebody deletes it there`,
    ),
  ]
  process.stdout.write(lines.join('\n'))
}

if (require.main === module) main(process.argv.slice(2))
