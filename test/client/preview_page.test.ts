import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { XMLParser } from 'fast-xml-parser'

/** The page's own HTML and the script that works on it. */
const CLIENT = join(__dirname, '../../src/client')
const html = readFileSync(join(CLIENT, 'preview.html'), 'utf8')
const script = readFileSync(join(CLIENT, 'preview.ts'), 'utf8')

type Node = { [tag: string]: Node[] } & { ':@'?: Record<string, string> }

const parsed = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
}).parse(html) as Node[]

interface Element {
  tag: string
  attributes: Record<string, string>
}

function elements(nodes: readonly Node[]): Element[] {
  return nodes.flatMap((node) => {
    const tag = Object.keys(node).find((name) => name !== ':@' && name !== '#text')
    if (tag === undefined) return []
    return [{ tag, attributes: node[':@'] ?? {} }, ...elements(node[tag] ?? [])]
  })
}

const all = elements(parsed)
const ids = all.flatMap(({ attributes }) => (attributes['id'] === undefined ? [] : [attributes['id']]))

test('has every part that its script asks for, each once', () => {
  const asked = [...script.matchAll(/\b(?:part|button)\('([^']+)'\)/g)].map(([, id]) => id)
  expect(asked.length).toBeGreaterThan(0)
  expect(asked.filter((id) => !ids.includes(id!))).toEqual([])
  expect(new Set(ids).size).toBe(ids.length)
})

test('has a label for each thing that is filled in', () => {
  const fields = all.filter(({ tag }) => ['input', 'select', 'textarea'].includes(tag))
  const labelled = all.filter(({ tag }) => tag === 'label').map(({ attributes }) => attributes['for'])
  expect(fields.map(({ attributes }) => attributes['id'])).toEqual(labelled)
})

test('has buttons that send no form', () => {
  const buttons = all.filter(({ tag }) => tag === 'button')
  expect(buttons.map(({ attributes }) => attributes['type'])).toEqual(['button', 'button', 'button'])
})

test('tells what happens to screen readers, and names its sections', () => {
  expect(all.find(({ attributes }) => attributes['id'] === 'azmon-said')?.attributes['role']).toBe('status')
  const sections = all.filter(({ tag }) => tag === 'section')
  expect(sections.map(({ attributes }) => ids.includes(attributes['aria-labelledby'] ?? ''))).toEqual([
    true,
    true,
  ])
})
