import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { checksums } from '../../../tools/package/artefacts.ts'
import { changesOf, dateOf } from '../../../tools/package/changes.ts'
import { releaseNotes } from '../../../tools/package/release_notes.ts'
import { billOfMaterials } from '../../../tools/package/sbom.ts'
import { withoutDates } from '../../../tools/package/zip.ts'

describe('the zip', () => {
  const file = (text: string, year: number) => [strToU8(text), { mtime: new Date(year, 5, 5) }] as const

  it('has the same bytes whenever and in whatever order it was packed', () => {
    const one = zipSync({ '/b.xml': [...file('b', 2026)], '/a.xml': [...file('a', 2026)] })
    const other = zipSync({ '/a.xml': [...file('a', 2031)], '/b.xml': [...file('b', 2030)] })
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(false)
    expect(Buffer.from(withoutDates(one)).equals(Buffer.from(withoutDates(other)))).toBe(true)
  })

  it('keeps names and contents', () => {
    const packed = zipSync({ '/scope/sys_app.xml': strToU8('<a/>'), '/update/b.xml': strToU8('<b/>') })
    expect(unzipSync(withoutDates(packed))).toEqual(unzipSync(packed))
  })
})

describe('the change log', () => {
  const LOG = '# Changes\n\n## 1.1.0 (not released)\n\n- next\n\n## 1.0.0 (2026-12-24)\n\n- first\n- more\n'

  it('gives the section of the version that is packaged, and its day', () => {
    expect(changesOf(LOG, '1.0.0')).toEqual({ released: '2026-12-24', text: '- first\n- more' })
    expect(dateOf(changesOf(LOG, '1.0.0'))).toBe('2026-12-24 00:00:00')
    expect(changesOf(LOG, '1.1.0').text).toBe('- next')
  })

  it('must have one, with something in it', () => {
    expect(() => changesOf(LOG, '2.0.0')).toThrow('has no heading "## 2.0.0 (')
    expect(() => changesOf('## 2.0.0 (not released)\n\n## 1.0.0 (2026-12-24)\n\n- first', '2.0.0')).toThrow(
      'says nothing about 2.0.0',
    )
  })

  it('has a section for the version in package.json', () => {
    const read = (name: string) => readFileSync(join(__dirname, '../../..', name), 'utf8')
    const { version } = JSON.parse(read('package.json')) as { version: string }
    expect(changesOf(read('CHANGELOG.md'), version).text).not.toBe('')
  })
})

describe('the bill of materials', () => {
  const tool = { name: 'jest', properties: [{ name: 'cdx:npm:package:development', value: 'true' }] }
  const bom = (components: object[], when: string) =>
    JSON.stringify({
      serialNumber: `urn:uuid:${when}`,
      metadata: {
        timestamp: when,
        tools: [{ version: when }],
        component: { name: 'folder', type: 'library' },
      },
      components,
    })

  it('does not say when and where it was made', () => {
    expect(billOfMaterials(bom([tool], 'now'), 'app')).toBe(billOfMaterials(bom([tool], 'then'), 'app'))
    expect(JSON.parse(billOfMaterials(bom([tool], 'now'), 'app'))).toEqual({
      metadata: { component: { name: 'app', type: 'application' } },
      components: [tool],
    })
  })

  it('refuses a dependency that would be shipped', () => {
    expect(() => billOfMaterials(bom([tool, { name: 'left-pad' }], 'now'), 'app')).toThrow('left-pad')
  })
})

describe('checksums and notes', () => {
  const artefact = { file: 'a.zip', bytes: strToU8('content') }
  const sum = createHash('sha256').update('content').digest('hex')

  it('are in the form that sha256sum reads', () => {
    expect(checksums([artefact])).toBe(`${sum}  a.zip\n`)
  })

  it('name version, changes and files', () => {
    const notes = releaseNotes(
      { name: 'App', version: '1.0.0' },
      { released: '2026-12-24', text: '- first' },
      [artefact],
    )
    for (const part of ['# App 1.0.0', 'Released 2026-12-24.', '- first', sum]) expect(notes).toContain(part)
  })
})
