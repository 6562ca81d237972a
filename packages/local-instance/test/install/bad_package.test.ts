import { strToU8, zipSync } from 'fflate'
import { readPackage } from '../../src/install/build.ts'
import { installApp } from '../../src/install/install_app.ts'
import { fingerprint } from '../support/fingerprint.ts'
import { APP, FILES, id, instance, pack, record, TABLE, version } from './packages.ts'

const OTHER = 'e'.repeat(32)

/** With another property, so that whatever is written before the fault would be seen. */
const CHANGED = {
  'update/sys_properties.xml': record('sys_properties', {
    sys_id: id(3),
    name: 'x_pack.color',
    value: 'blue',
  }),
}

/** A zip that differs from a proper one by these files. */
const zip = (changes: Record<string, string | null>) => pack({ ...CHANGED, ...changes })

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const copy = new Uint8Array(bytes)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}

function withEntry(name: string, content = '<a/>'): Uint8Array {
  const files = Object.entries(FILES).map(([path, text]): [string, Uint8Array] => [`/${path}`, strToU8(text)])
  return zipSync(Object.fromEntries([...files, [name, strToU8(content)]]))
}

/** Where the first file's content begins, and where the directory says how long it is. */
function places(bytes: Uint8Array): { content: number; sizeInDirectory: number } {
  const view = Buffer.from(bytes)
  const directory = view.readUInt32LE(bytes.length - 22 + 16)
  return { content: 30 + view.readUInt16LE(26) + view.readUInt16LE(28), sizeInDirectory: directory + 24 }
}

function withSize(size: number): Uint8Array {
  const bytes = Buffer.from(zip({}))
  bytes.writeUInt32LE(size, places(bytes).sizeInDirectory)
  return bytes
}

const app = (values: Record<string, string>) => ({
  'scope/sys_app.xml': record('sys_app', {
    sys_id: APP,
    scope: 'x_pack',
    name: 'Pack',
    version: '1.2.3',
    ...values,
  }),
})
const table = (from: string | RegExp, to: string) => ({
  'dictionary/x_pack_call.xml': TABLE.replace(from, to),
})
const foreign = record('sys_script', { sys_id: id(0), name: 'Rule' }).replace(APP, OTHER)

const cases: [name: string, zip: () => Uint8Array, message: string | RegExp][] = [
  ['what is no zip', () => strToU8('no zip'), 'This is no zip file'],
  ['an empty file', () => new Uint8Array(), 'This is no zip file'],
  ['a zip without its end', () => zip({}).slice(0, -100), 'its end is missing'],
  ['a zip without its beginning', () => zip({}).slice(100), /damaged/],
  ['a file with one bit flipped', () => flipped(zip({}), places(zip({})).content + 20), /damaged: .*\.xml/],
  ['a file longer than the zip says', () => withSize(10), /damaged/],
  ['a zip that unpacks to more than any app has', () => withSize(300 * 1024 * 1024), 'too large'],
  ['a path out of the folder', () => withEntry('/update/../../evil.xml'), 'outside its folder'],
  ['a path of another system', () => withEntry('update\\..\\evil.xml'), 'outside its folder'],
  ['a file twice', () => withEntry('update/sys_module.xml'), 'two files update/sys_module.xml'],
  [
    'broken XML in the middle',
    () =>
      zip({
        'update/sys_module.xml': '<record_update><sys_module action="INSERT_OR_UPDATE"><a></sys_module>',
      }),
    /^update\/sys_module.xml: Line 1: .*'a'/,
  ],
  [
    'XML that ends too early',
    () => zip({ 'update/sys_module.xml': (FILES['update/sys_module.xml'] ?? '').slice(0, -30) }),
    /^update\/sys_module.xml: Line/,
  ],
  [
    'XML with entities of its own',
    () => zip({ 'update/sys_module.xml': '<!DOCTYPE a [<!ENTITY b "c">]><record_update/>' }),
    'declares a document type',
  ],
  [
    'text that is no UTF-8',
    () => zipSync({ '/update/a.xml': new Uint8Array([0x3c, 0xff, 0x3e]) }),
    /^update\/a.xml: .*encoded data was not valid/,
  ],
  ['a package without an application', () => zip({ 'scope/sys_app.xml': null }), 'no sys_app record'],
  [
    'another application with the same sys_id',
    () => zip(app({ scope: 'x_other' })),
    'another application here: x_pack',
  ],
  [
    'another application with the same scope',
    () => zip(app({ sys_id: OTHER })),
    `The scope x_pack belongs to another application here: ${APP}, not ${OTHER}`,
  ],
  ['a scope that is none', () => zip(app({ scope: 'global' })), '"global" is no scope'],
  ['an older version', () => zip(version('1.2.2')), 'Version 1.2.2 is older than the installed 1.2.3'],
  ['a pre-release of the version', () => zip(version('1.2.3-rc.1')), 'is older than the installed 1.2.3'],
  [
    'a record of another application',
    () => zip({ 'update/z.xml': foreign }),
    `belongs to another application: ${OTHER}`,
  ],
  [
    'a record without a sys_id',
    () => zip({ 'update/z.xml': record('sys_script', { name: 'Rule' }) }),
    'A record of sys_script has no proper sys_id',
  ],
  [
    'a table of another name',
    () => zip(table('"x_pack_call"', '"incident"')),
    'Column incident.number must begin with x_pack_',
  ],
  [
    'a data policy on a base table',
    () => zip({ 'update/p.xml': record('sys_data_policy2', { sys_id: id(0), model_table: 'incident' }) }),
    'incident belongs to another scope: it takes no data policy',
  ],
  [
    'a field style on a base table',
    () =>
      zip({ 'update/s.xml': record('sys_ui_style', { sys_id: id(0), name: 'incident', element: 'state' }) }),
    'incident belongs to another scope: it takes no field styles',
  ],
  [
    'a change of a base view',
    () =>
      zip({
        'update/l.xml': record('sys_ui_related_list', {
          sys_id: id(0),
          name: 'incident',
          view: 'Default view',
        }),
      }),
    'incident belongs to another scope: its views cannot be changed',
  ],
  [
    'an access rule on a whole base table',
    () =>
      zip({
        'update/a.xml': record('sys_security_acl', {
          sys_id: id(0),
          type: 'record',
          name: 'incident',
          operation: 'read',
        }),
      }),
    'an access rule on it is for a single field',
  ],
  ...(
    [
      [
        { when: 'before', action_query: 'true', advanced: 'true', script: 'x' },
        'runs on queries and has a script',
      ],
      [{ when: 'before', action_insert: 'true', advanced: 'true', script: 'x' }, 'has a script'],
      [{ when: 'after', action_insert: 'true' }, 'runs after'],
      [{ when: 'before', action_insert: 'true', abort_action: 'true' }, 'aborts'],
    ] as [Record<string, string>, string][]
  ).map(([values, what]): [string, () => Uint8Array, string] => [
    `docs/facts/servicenow.md#records-on-other-scopes-tables: a business rule on a base table that ${what}`,
    () =>
      zip({
        'update/b.xml': record('sys_script', {
          sys_id: id(0),
          name: 'Rule',
          collection: 'incident',
          ...values,
        }),
      }),
    `this one ${what}`,
  ]),
  [
    'a table of another application that is not here',
    () => zip(table('"x_pack_call"', '"x_other_call"')),
    '"x_other_call" is no name for a table',
  ],
  [
    'a table that extends nothing known',
    () =>
      zip({
        'dictionary/x_pack_more.xml': TABLE.replace('"x_pack_call"', '"x_pack_more" extends="x_none"'),
      }),
    'Table x_pack_more extends x_none, which is not here',
  ],
  [
    'a column that changes from text to number',
    () => zip(table('name="key" type="string"', 'name="key" type="integer"')),
    'x_pack_call.key is a string here: it cannot become a integer',
  ],
  ['a column twice', () => zip(table('name="key"', 'name="number"')), 'two columns number'],
  [
    'an index over no column',
    () =>
      zip(
        table(
          '<index name="by_state" unique="false"><element name="state"/>',
          '<index name="by_state" unique="false"><element name="none"/>',
        ),
      ),
    'a column that is not there: none',
  ],
  [
    'two records that cannot both be there',
    () =>
      zip({
        'dictionary/x_pack_pair.xml': TABLE.replaceAll('x_pack_call', 'x_pack_pair'),
        'unload/a.xml': record('x_pack_pair', { sys_id: id(1), key: 'same' }),
        'unload/b.xml': record('x_pack_pair', { sys_id: id(2), key: 'same' }),
      }),
    /x_pack_pair 2+ could not be written: Unique Key violation/,
  ],
]

describe('refused whole, and everything is as it was', () => {
  it.each(cases)('%s', (_name, bytes, message) => {
    const { store, install } = instance()
    install({}, true)
    const before = fingerprint(store)
    expect(() => installApp(store, readPackage(bytes()), { demo: true, log: store.log })).toThrow(message)
    expect(fingerprint(store)).toEqual(before)
    expect(store.getProperty('x_pack.color')).toBe('red')
  })

  it('a first install leaves nothing behind either', () => {
    const { store, install } = instance()
    const before = fingerprint(store)
    expect(() =>
      install({
        'unload/a.xml': record('x_pack_call', { sys_id: id(1), key: 'same' }),
        'unload/b.xml': record('x_pack_call', { sys_id: id(2), key: 'same' }),
      }),
    ).toThrow('Unique Key violation')
    expect(fingerprint(store)).toEqual(before)
    expect(install().inserted).toBeGreaterThan(5)
  })
})
