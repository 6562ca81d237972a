import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readRecords } from '../../../packages/local-instance/src/install/record_xml.ts'
import { switchOffRemoved } from '../../../tools/build/removed.ts'

const SCOPE = 'a'.repeat(32)
const id = (digit: number) => String(digit).repeat(32)

/** As the SDK ships what left the sources. */
const deleted = (table: string, sysId: string, fields = '') =>
  `<?xml version="1.0"?><record_update table="${table}"><${table} action="DELETE"><sys_id>${sysId}</sys_id>${fields}<sys_scope display_value="x_pack">${SCOPE}</sys_scope><sys_update_name>${table}_${sysId}</sys_update_name></${table}></record_update>`

const KEYS = `explicit: {
  'job-old': {
    table: 'sysauto_script'
    id: '${id(1)}'
    deleted: true
  }
  gate: {
    table: 'sys_security_acl'
    id: '${id(2)}'
    deleted: true
  }`

const FILES = {
  'job.xml': deleted('sysauto_script', id(1)),
  'acl.xml': deleted('sys_security_acl', id(2)),
  'property.xml': deleted('sys_properties', id(3), '<name>x_pack.a&amp;b</name>'),
  'column.xml': deleted('sys_dictionary', id(4), '<name>x_pack_call</name><element>old</element>'),
  'module.xml': deleted('sys_module', id(5)),
  'choice.xml': `<record_update><sys_choice_set action="INSERT_OR_UPDATE"><sys_id>${id(6)}</sys_id></sys_choice_set></record_update>`,
}

let app: string
beforeEach(() => {
  app = mkdtempSync(join(tmpdir(), 'removed-'))
  for (const folder of ['update', 'author_elective_update']) mkdirSync(join(app, folder))
  for (const [name, text] of Object.entries(FILES))
    writeFileSync(join(app, 'author_elective_update', name), text)
})
afterEach(() => rmSync(app, { recursive: true }))

it('a job that left the sources is shipped once more, switched off, with a label that says so', () => {
  switchOffRemoved(app, KEYS)
  expect(readRecords(readFileSync(join(app, 'update', 'job.xml'), 'utf8'))).toEqual([
    {
      table: 'sysauto_script',
      action: 'INSERT_OR_UPDATE',
      values: {
        sys_id: id(1),
        name: 'Removed: job-old',
        active: 'false',
        sys_scope: SCOPE,
        sys_package: SCOPE,
        sys_class_name: 'sysauto_script',
        sys_update_name: `sysauto_script_${id(1)}`,
      },
      names: {},
    },
  ])
})

it('an access rule keeps its name, which says what it protects', () => {
  switchOffRemoved(app, KEYS)
  const [record] = readRecords(readFileSync(join(app, 'update', 'acl.xml'), 'utf8'))
  expect(record?.values).toMatchObject({ sys_id: id(2), active: 'false' })
  expect(record?.values).not.toHaveProperty('name')
})

it('what cannot be switched off stays a delete, and so do columns and modules; choice lists are none of its business', () => {
  switchOffRemoved(app, KEYS)
  expect(readdirSync(join(app, 'author_elective_update')).sort()).toEqual([
    'choice.xml',
    'column.xml',
    'module.xml',
    'property.xml',
  ])
  expect(readdirSync(join(app, 'update')).sort()).toEqual(['acl.xml', 'job.xml'])
})

it('says what became of each, by the names of the sources where they have one', () => {
  expect(switchOffRemoved(app, KEYS)).toEqual({
    off: ['sys_security_acl gate', 'sysauto_script job-old'],
    left: ['sys_dictionary x_pack_call', `sys_module ${id(5)}`, 'sys_properties x_pack.a&b'],
  })
})

it('a build from which nothing was removed is left as it is', () => {
  rmSync(join(app, 'author_elective_update'), { recursive: true })
  expect(switchOffRemoved(app, KEYS)).toEqual({ off: [], left: [] })
})
