import { modules, scripts } from '../../tools/check/modules.ts'
import type { Build } from '../../tools/check/records.ts'

const build = (source: string): Build => ({
  files: [],
  records: [],
  tables: new Map(),
  modules: new Map([['x/src/server/a.ts', source]]),
})

describe('a built module', () => {
  it.each([
    ['a private member', 'export class A { #a = 1; b() { return this.#a } }'],
    ['a subclass of a built-in', 'export class A extends Error {}'],
    ['a subclass of another error', 'export const A = class extends RangeError {}'],
    ['a subclass of a list', 'export class A extends Array {}'],
    ['a subclass of bytes', 'export class A extends Uint8Array {}'],
    ['a subclass of a moment', 'export class A extends Date {}'],
    ['an async method', 'export class A { async b() { return 1 } }'],
    ['an async generator', 'export async function* a() { yield 1 }'],
    ['a generator', 'export function* a() { yield 1 }'],
    ['a method that is a generator', 'export class A { *b() { yield 1 } }'],
    ['a count by addValue', "export const a = (record) => record.addValue('count', 1)"],
    ['for await', 'export async function a(b) { for await (const c of b) c() }'],
    ['a function made of text', "export const a = new Function('b', 'return b')"],
    ['eval', "export const a = eval('1')"],
    ['Reflect', 'export const a = Reflect.ownKeys({})'],
    ['a weak reference', 'export const a = new WeakRef({})'],
    ['globalThis', 'export const a = globalThis.b'],
    ['match indices', 'export const a = /b/d'],
    ['a global of Node', "export const a = Buffer.from('a')"],
    ['a global of browsers', 'export const a = new URL(b)\nconst b = 1'],
    ['a global that nobody has', 'export const a = b'],
    ['a method newer than ES2021', 'export const a = [1].toSorted()'],
    ['a dynamic import', "export const a = () => import('b')"],
    ['an encoded query', "export const a = (record, b) => record.addEncodedQuery('c=' + b)"],
    ['a fault that a comment hides', '/* eslint-disable */\nexport const a = Reflect'],
  ])('may not hold %s', async (_what, source) => {
    expect((await modules(build(source))).faults).not.toEqual([])
  })

  it.each([
    ['big integers', 'export const a = 2n ** 64n'],
    ['addValue in its helper', "export function addTo(record) { record.addValue('count', 1) }"],
    ['public fields', 'export class A { b = 1 }'],
    ['optional chaining and logical assignment', 'export const a = (b) => { b.c ??= 1; return b?.c }'],
    [
      'imports of the platform’s classes',
      "import { gs } from '@servicenow/glide'\nexport const a = gs.getUserName()",
    ],
    ['look-behind and named groups', 'export const a = /(?<=b)(?<c>d)/su'],
  ])('may hold %s', async (_what, source) => {
    expect((await modules(build(source))).faults).toEqual([])
  })
})

const script = (table: string, source: string) => [
  { record: { file: 'update/a.xml', table, values: {} }, column: 'script', source, current: '' },
]

const NO_INCLUDES = build('')

describe('a script that stands in a record', () => {
  it('sees the script includes of the app', async () => {
    const values = { name: 'Daily' }
    const file = 'update/b.xml'
    const withOne = { ...NO_INCLUDES, records: [{ file, table: 'sys_script_include', values }] }
    const daily = script('sysauto_script', 'new Daily().run()')
    expect((await scripts(withOne, daily)).faults).toEqual([])
    expect((await scripts(NO_INCLUDES, daily)).faults).toHaveLength(1)
  })

  it.each([
    ['sys_script', 'a global that nobody has', 'b()'],
    ['sys_script', 'an event, which is given to script actions', "event.parm1 = ''"],
    ['sys_ui_action', 'an async function', '(async function () {})()'],
    ['sysauto_script', 'a record of nobody', 'current.update()'],
    ['sys_security_acl', 'an encoded query', "answer = new GlideRecord('a').addEncodedQuery('b=c')"],
    ['sys_variable_value', 'what the engine does not know', '(function () { return [1].toSorted() })()'],
    ['sys_ws_operation', 'text that is no script', 'const ='],
  ])('of %s may not hold %s', async (table, _what, source) => {
    expect((await scripts(NO_INCLUDES, script(table, source))).faults).toHaveLength(1)
  })

  it.each([
    ['sys_script', "const { a } = require('b')\na(current, previous)"],
    ['sys_ui_action', 'action.setRedirectURL(current)'],
    ['sys_security_acl', "answer = gs.hasRole('a')"],
    ['sysevent_script_action', 'gs.info(event.parm1)'],
    ['sys_ws_operation', 'response.setStatus(request.queryParams.a ? 200 : 400)'],
  ])('of %s sees what the platform gives to its kind', async (table, source) => {
    expect((await scripts(NO_INCLUDES, script(table, source))).faults).toEqual([])
  })
})
