import { strToU8, zipSync } from 'fflate'
import { openDatabase } from '../../src/database/open.ts'
import { readPackage } from '../../src/install/build.ts'
import { installApp } from '../../src/install/install_app.ts'
import { createRecords } from '../../src/records/store.ts'

export const APP = 'a'.repeat(32)
export const ROLE = 'b'.repeat(32)
export const id = (digit: number) => String(digit).repeat(32)

export function record(table: string, fields: Record<string, string>, action = 'INSERT_OR_UPDATE'): string {
  const scope = table === 'sys_app' ? '' : `<sys_scope display_value="x_pack">${APP}</sys_scope>`
  const body = Object.entries(fields).map(([name, value]) =>
    value.startsWith('<') ? value : `<${name}>${value}</${name}>`,
  )
  return `<?xml version="1.0"?><record_update table="${table}"><${table} action="${action}">${scope}${body.join('')}</${table}></record_update>`
}

export const TABLE = `<?xml version="1.0"?><database>
  <element name="x_pack_call" type="collection" label="Call" display="number" access="public" read_access="true" create_access="false" ws_access="true" audit="true">
    <element name="number" type="string" label="Number" max_length="40" default_value="javascript:global.getNextObjNumberPadded();"/>
    <element name="key" type="string" label="Key" max_length="64" unique="true" mandatory="true"/>
    <element name="state" type="choice" label="State" max_length="40" default_value="new"><choice>
      <element value="new" label="New" inactive="false" sequence="0"/><element value="old" label="Old" inactive="true" sequence="1"/>
    </choice></element>
    <element name="incident" type="reference" label="Incident" max_length="32" reference="incident"/>
    <index name="by_state" unique="false"><element name="state"/><element name="number"/></index>
  </element></database>`

/** The file that states the app, in another version. */
export function version(number: string): Record<string, string> {
  const app = { sys_id: APP, scope: 'x_pack', name: 'Pack', version: number }
  return { 'scope/sys_app.xml': record('sys_app', app) }
}

export const FILES: Record<string, string> = {
  ...version('1.2.3'),
  'dictionary/x_pack_call.xml': TABLE,
  'update/sys_number.xml': record('sys_number', {
    sys_id: id(1),
    category: 'x_pack_call',
    prefix: 'CAL',
    number: '1000',
    maximum_digits: '7',
  }),
  'update/sys_acl_role.xml': record('sys_security_acl_role', {
    sys_id: id(2),
    sys_user_role: `<sys_user_role name="itil_pack">${ROLE}</sys_user_role>`,
  }),
  'update/sys_user_role.xml': record('sys_user_role', { sys_id: ROLE, name: 'itil_pack' }),
  'update/sys_properties.xml': record('sys_properties', {
    sys_id: id(3),
    name: 'x_pack.color',
    value: 'red',
    description: 'First',
  }),
  'update/sys_module.xml': record('sys_module', {
    sys_id: id(4),
    path: 'x_pack/p/1/a.ts',
    content: '<content><![CDATA[if (a < b && c[d[0]]]]><![CDATA[> 1) "&amp;"\n]]></content>',
  }),
  'update/sys_ui_list.xml': `<?xml version="1.0"?><record_update><sys_ui_list table="x_pack_call">
    <sys_ui_list_element action="INSERT_OR_UPDATE"><sys_id>${id(5)}</sys_id><list_id>${id(7)}</list_id><element>number</element></sys_ui_list_element>
    <sys_ui_list_element action="INSERT_OR_UPDATE"><sys_id>${id(6)}</sys_id><list_id>${id(7)}</list_id><element>state</element></sys_ui_list_element>
    <sys_ui_list action="INSERT_OR_UPDATE"><sys_id>${id(7)}</sys_id><sys_scope>${APP}</sys_scope><name>x_pack_call</name></sys_ui_list></sys_ui_list></record_update>`,
  'update/sys_odd.xml': record('sys_odd_table', { sys_id: id(8), what: 'a &lt; b &amp; &#228;' }),
  'unload/sys_properties.xml': record('sys_properties', {
    sys_id: id(9),
    name: 'x_pack.seed',
    value: 'first',
  }),
  'unload.demo/call.xml': record('x_pack_call', { sys_id: 'd'.repeat(32), key: 'demo' }),
}

export function pack(changes: Record<string, string | null> = {}): Uint8Array {
  const files = Object.entries({ ...FILES, ...changes }).filter(
    (entry): entry is [string, string] => entry[1] !== null,
  )
  return zipSync(Object.fromEntries(files.map(([name, text]) => [`/${name}`, strToU8(text)])))
}

export function instance() {
  let now = 0
  const log: string[] = []
  const store = createRecords({
    driver: openDatabase(null),
    clock: () => (now += 1000),
    log: (level, _, text) => void log.push(`${level} ${text}`),
  })
  const install = (changes: Record<string, string | null> = {}, demo = false) =>
    installApp(store, readPackage(pack(changes)), { demo, log: store.log })
  const one = (table: string, sysId: string) => store.platformRows(table, { sys_id: sysId })[0]
  return { store, log, install, one }
}
