import { moduleFaults } from '../../scripts/check/modules.ts'
import type { Build } from '../../scripts/check/records.ts'

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
    ['an async method', 'export class A { async b() { return 1 } }'],
    ['an async generator', 'export async function* a() { yield 1 }'],
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
    expect(await moduleFaults(build(source))).not.toEqual([])
  })

  it.each([
    ['big integers', 'export const a = 2n ** 64n'],
    ['public fields', 'export class A { b = 1 }'],
    ['optional chaining and logical assignment', 'export const a = (b) => { b.c ??= 1; return b?.c }'],
    [
      'imports of the platform’s classes',
      "import { gs } from '@servicenow/glide'\nexport const a = gs.getUserName()",
    ],
    ['look-behind and named groups', 'export const a = /(?<=b)(?<c>d)/su'],
  ])('may hold %s', async (_what, source) => {
    expect(await moduleFaults(build(source))).toEqual([])
  })
})
