import { execFile } from 'node:child_process'
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { Row } from '../../../packages/local-instance/src/records/records.ts'
import { readUpdateSet, recordsOf } from '../../../packages/local-instance/src/update_sets/update_set_xml.ts'
import { builtAppFolder } from '../../support/built_app.ts'
import { builtUpdateSet } from '../../support/update_set.ts'

const ROOT = join(__dirname, '../../..')
/** Milliseconds: the build may have to be made first, and the SDK takes its time. */
const TIMEOUT = 400_000

/**
 * What `now-sdk transform` passes over in an update set, of a real instance too: whatever has an element of its own
 * around the record (docs/facts/packaging.md#what-cannot-travel), labels included.
 */
const PASSED_OVER = [
  'sys_choice',
  'sys_documentation',
  'sys_index',
  'sys_ui_form_sections',
  'sys_ui_list',
  'sys_ui_section',
]

/** SDK 4.9.0 fails on these as it builds them: it misses the column of a user that has none. */
const NOT_READ = 'par_dashboard_permission'

/** Ids that the SDK makes up while it reads. */
const KEYS = 'src/fluent/generated/keys.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'round-trip-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Kind of an update as its name says it: `sys_choice_x_secx_azmon_rule_action` is one of sys_choice. */
function kindOf({ name = '', ...rest }: Row): string {
  const [record] = recordsOf({ name, ...rest })
  return PASSED_OVER.find((kind) => name.startsWith(`${kind}_`)) ?? record?.table ?? ''
}

/**
 * One update of each kind that comes from a file of the build, and one index: reading all of them takes minutes. Of a
 * dashboard all, because the SDK does not read its parts without it.
 */
function oneOfEachKind(updates: readonly Row[], files: ReadonlyMap<string, string>): Row[] {
  const known = new Set<string>()
  return updates.filter((update) => {
    const kind = kindOf(update)
    const isMade = kind === 'sys_index' || (files.has(update['name'] ?? '') && kind !== NOT_READ)
    const isTaken = isMade && (kind.startsWith('par_dashboard') || !known.has(kind))
    if (isTaken) known.add(kind)
    return isTaken
  })
}

/** Files of the build by the name of their update. */
function builtFiles(): Map<string, string> {
  const app = builtAppFolder()
  return new Map(
    ['scope', 'update', 'author_elective_update'].flatMap((one) =>
      readdirSync(join(app, one)).map((file): [string, string] => [
        file.replace(/\.xml$/, ''),
        join(one, file),
      ]),
    ),
  )
}

/** What the genuine SDK makes of an exported set or of records, by kind: each folder's definitions, whatever their files. */
async function transformed(name: string, from: string): Promise<Record<string, string[]>> {
  const project = join(folder, name)
  mkdirSync(project)
  for (const file of ['package.json', 'now.config.json', 'tsconfig.json'])
    copyFileSync(join(ROOT, file), join(project, file))
  symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'))
  const sdk = join(ROOT, 'node_modules/@servicenow/sdk/bin/index.js')
  await promisify(execFile)(
    process.execPath,
    [sdk, 'transform', '--from', from, '--directory', project, '--format', 'false'],
    { env: { ...process.env, NODE_ENV: 'test' }, maxBuffer: 64 * 1024 * 1024 },
  )
  const definitions: Record<string, string[]> = {}
  for (const file of readdirSync(join(project, 'src'), { recursive: true, withFileTypes: true })) {
    const path = join(file.parentPath, file.name)
    if (!file.isFile() || path.endsWith(KEYS)) continue
    const folder = dirname(path).slice(project.length + 1)
    definitions[folder] = [...(definitions[folder] ?? []), ...statements(readFileSync(path, 'utf8'))].sort()
  }
  return definitions
}

/**
 * The Fluent calls of a file, or the whole of a script that stands in a file of its own. The SDK cuts the last line break
 * of a script that is not in CDATA.
 */
function statements(text: string): string[] {
  const parts = text.includes('@servicenow/sdk/core') ? text.split(/\n(?=\w+\()/).slice(1) : [text]
  return parts.map((part) => part.replace(/\s+(?=`)/g, '').trimEnd())
}

test(
  'now-sdk transform reads the update set back to the Fluent that it makes of the build itself',
  async () => {
    const text = builtUpdateSet()
    const files = builtFiles()
    const updates = oneOfEachKind(readUpdateSet(text).updates, files)
    const kinds = updates.map(kindOf)
    expect(kinds).toEqual(expect.arrayContaining(PASSED_OVER))
    expect(kinds.length).toBeGreaterThan(25)

    const names = new Set(updates.map((update) => update['name']))
    const set = join(folder, 'sys_remote_update_set_x.xml')
    writeFileSync(
      set,
      without(text, (name) => !names.has(name)),
    )
    const records = join(folder, 'records')
    for (const { name = '', ...update } of updates) {
      const file = files.get(name)
      if (file === undefined || PASSED_OVER.includes(kindOf({ name, ...update }))) continue
      mkdirSync(dirname(join(records, file)), { recursive: true })
      cpSync(join(builtAppFolder(), file), join(records, file))
    }
    const [ofSet, ofBuild] = await Promise.all([transformed('of_set', set), transformed('of_build', records)])
    expect(ofSet).toEqual(ofBuild)
    expect(Object.keys(ofBuild).length).toBeGreaterThan(20)
  },
  TIMEOUT,
)

/** The set without some of its updates. */
function without(text: string, isOut: (name: string) => boolean): string {
  return text.replace(/\n<sys_update_xml .*?<\/sys_update_xml>/gs, (update) =>
    isOut(/<name>([^<]*)/.exec(update)?.[1] ?? '') ? '' : update,
  )
}
