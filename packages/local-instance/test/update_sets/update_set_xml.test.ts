import { readUpdateSet, recordsOf } from '../../src/update_sets/update_set_xml.ts'
import { app, element, type FixtureUpdate, id, property, unload, updateSet, payload } from './fixture.ts'

const RECORD = element('sys_properties', { sys_id: id('color'), name: 'x_pack.color' })

/** The set with one update more, whose payload is this. */
function withPayload(text: string, action: 'INSERT_OR_UPDATE' | 'DELETE' = 'INSERT_OR_UPDATE'): string {
  return updateSet({ updates: [app, { name: 'sys_properties_odd', payload: text, action }] })
}

describe('reading an exported update set', () => {
  it('finds the set and its updates', () => {
    const { set, updates } = readUpdateSet(updateSet({ updates: [app, property('color', 'red')] }))
    expect([set['name'], updates.map((update) => update['name'])]).toEqual([
      'Pack - 1.0.0',
      [app.name, property('color', 'red').name],
    ])
  })

  it('reads a payload in CDATA as it reads an escaped one', () => {
    const escaped = updateSet({ updates: [app] })
    const inCdata = escaped.replace(
      /<payload>.*<\/payload>/s,
      `<payload><![CDATA[${app.payload}]]></payload>`,
    )
    expect(readUpdateSet(inCdata)).toEqual(readUpdateSet(escaped))
  })

  it.each([
    ['nothing', '', /not XML/],
    ['text', 'update set', /not XML/],
    ['an element that does not end', updateSet({ updates: [app] }).slice(0, -20), /not XML/],
    ['another document', payload(RECORD), /no unload element/],
    ['an export of other records', unload(element('incident', { sys_id: id('i') })), /a record of incident/],
    ['no update set', unload(''), /no update set/],
    [
      'a batch',
      unload(
        element('sys_remote_update_set', { sys_id: id('1') }) +
          element('sys_remote_update_set', { sys_id: id('2') }),
      ),
      /several update sets/,
    ],
    ['a set without a sys_id', unload(element('sys_remote_update_set', { sys_id: 'x' })), /no proper sys_id/],
  ])('refuses %s', (_, text, reason) => {
    expect(() => readUpdateSet(text)).toThrow(reason)
  })

  it.each([
    ['that is empty', '', /Update sys_properties_odd: /],
    ['that is no XML', 'red', /Update sys_properties_odd: /],
    ['that is cut', payload(RECORD).slice(0, -30), /Update sys_properties_odd: /],
    ['that is another document', unload(RECORD), /Update sys_properties_odd: Not a record_update/],
    ['without a record', payload(), /Update sys_properties_odd: its payload holds no record/],
    [
      'with a record without a sys_id',
      payload(element('sys_properties', { name: 'x' })),
      /odd: a record of sys_properties has no/,
    ],
    [
      'with a column that cannot be one',
      payload(`<t action="INSERT_OR_UPDATE"><A.b>1</A.b></t>`),
      /odd: its payload has an element "A.b"/,
    ],
  ])('refuses a payload %s, and names the update', (_, text, reason) => {
    expect(() => readUpdateSet(withPayload(text))).toThrow(reason)
  })

  it('refuses a payload that is longer than the platform takes', () => {
    const long = element('sys_properties', { sys_id: id('color'), value: 'x'.repeat(4_096_000) })
    expect(() => readUpdateSet(withPayload(payload(long)))).toThrow(/odd: its payload is longer/)
  })

  it('refuses an action that is none and an update of another set', () => {
    const text = updateSet({ updates: [app] })
    expect(() => readUpdateSet(text.replace('<action>INSERT_OR_UPDATE', '<action>DROP'))).toThrow(
      /unknown action "DROP"/,
    )
    const strayed = text.replace(/<remote_update_set>\w+/, `<remote_update_set>${id('other')}`)
    expect(() => readUpdateSet(strayed)).toThrow(/belongs to another update set/)
  })

  it('docs/facts/packaging.md#repeated-updates: of an update that comes twice the one that was recorded later counts', () => {
    const color = (value: string, recorded: number) => ({
      name: 'sys_properties_color',
      payload: payload(element('sys_properties', { sys_id: id('color'), value })),
      recorded,
    })
    const values = (updates: FixtureUpdate[]) =>
      readUpdateSet(updateSet({ updates: [app, ...updates] }))
        .updates.filter(({ name }) => name === 'sys_properties_color')
        .map((update) => recordsOf(update)[0]?.values['value'])
    expect(values([color('red', 1_000_000), color('blue', 2_000_000)])).toEqual(['blue'])
    expect(values([color('red', 2_000_000), color('blue', 1_000_000)])).toEqual(['red'])
    expect(values([color('red', 1_000_000), color('blue', 1_000_000)])).toEqual(['blue'])
  })

  it('docs/facts/packaging.md#repeated-updates: of an update with an empty action its payload says what is to be done', () => {
    const emptied = (text: string) => readUpdateSet(text.replaceAll(/<action>\w+<\/action>/g, '<action/>'))
    const deletes = {
      name: 'sys_properties_gone',
      payload: payload(element('sys_properties', { sys_id: id('gone') }, 'DELETE')),
    }
    expect(emptied(updateSet({ updates: [app, deletes] })).updates.map(({ action }) => action)).toEqual([
      'INSERT_OR_UPDATE',
      'DELETE',
    ])
  })

  it('expands no entity of the file’s own, in the file or in a payload', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}">]>`
    const body = updateSet({ updates: [app] }).replace(/^<\?xml[^>]*\?>/, '')
    expect(() => readUpdateSet(bomb + body)).toThrow(/document type/)
    expect(() => readUpdateSet(withPayload(`${bomb}<record_update>&b;</record_update>`))).toThrow(
      /document type/,
    )
    const outside = '<!-- <a> --><!DOCTYPE x SYSTEM "file:///etc/passwd"><record_update/>'
    expect(() => readUpdateSet(withPayload(outside))).toThrow(/document type/)
  })
})
