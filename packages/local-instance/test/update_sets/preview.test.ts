import { PLATFORM } from '../../src/records/actors.ts'
import { app, APP, element, id, payload, property, table, update } from './fixture.ts'
import { type SmallInstance, smallInstance } from './small_instance.ts'

const RED = property('color', 'red')
const DAY = 24 * 3600 * 1000

let instance: SmallInstance
beforeEach(() => {
  instance = smallInstance()
})

describe('previewing an update set', () => {
  it('finds nothing wrong with a set that brings all that it needs', () => {
    const set = instance.previewed({ updates: [app, RED, ...table('x_pack_call', { key: {} })] })
    expect(instance.problems(set)).toEqual([])
    expect(instance.rows('sys_remote_update_set', { sys_id: set })).toMatchObject([
      { state: 'previewed', inserted: '5', updated: '0', deleted: '0', collisions: '0' },
    ])
  })

  it('says of each update what committing it comes to', () => {
    instance.committed({ updates: [app, RED] })
    const gone = property('size', 'small', { action: 'DELETE' })
    const set = instance.previewed({ name: 'next', updates: [app, RED, property('shape', 'round'), gone] })
    const dispositions = instance
      .rows('sys_update_xml', { remote_update_set: set })
      .map(
        ({ sys_id: one = '' }) =>
          instance.rows('sys_update_preview_xml', { remote_update: one })[0]?.['disposition'],
      )
    expect(dispositions.sort()).toEqual(['Delete', 'Insert', 'Update', 'Update'])
  })

  it('changes nothing of what the set brings', () => {
    instance.previewed({ updates: [app, RED] })
    expect(instance.rows('sys_properties', { name: 'x_pack.color' })).toEqual([])
  })

  it('can be run again, and then forgets what was found and resolved before', () => {
    const strayed = update('sys_script', { name: 'rule', collection: 'x_pack_call' })
    const set = instance.previewed({ updates: [app, strayed] })
    instance.resolveAll(set, 'accept')
    instance.preview(set)
    expect(instance.rows('sys_update_preview_problem')).toMatchObject([{ status: '' }])
    expect(instance.rows('sys_update_preview_xml')).toHaveLength(2)
  })

  it('is refused for a set that is not there or is committed', () => {
    expect(() => instance.preview(id('nothing'))).toThrow('There is no such update set')
    const set = instance.previewed({ updates: [app] })
    instance.commit(set)
    expect(() => instance.preview(set)).toThrow('The update set is committed')
  })
})

describe('missing objects', () => {
  it.each([
    ['a table of the record', update('x_pack_call', { key: '1' }), 'a table (x_pack_call)'],
    [
      'a table of a rule',
      update('sys_script', { name: 'r', collection: 'x_pack_call' }),
      'a table (x_pack_call)',
    ],
    [
      'a table of an access rule',
      update('sys_security_acl', { name: 'x_pack_call.key', type: 'record', operation: 'read' }),
      'a table (x_pack_call)',
    ],
    [
      'a table of a column',
      update('sys_dictionary', { name: 'x_pack_call', element: 'key', internal_type: 'string' }),
      'a table (x_pack_call)',
    ],
    [
      'a column of a list',
      {
        name: 'sys_ui_list_incident_null',
        payload: payload(
          element('sys_ui_list', { sys_id: id('list'), name: 'incident', view: 'Default view' }),
          element('sys_ui_list_element', { sys_id: id('first'), list_id: id('list'), element: 'colour' }),
        ),
      },
      'a table field (incident.colour)',
    ],
    [
      'a record that a column refers to',
      update('sys_app_module', { title: 'Calls', application: id('menu') }),
      'a record in sys_app_application for column application',
    ],
  ])('%s that is neither here nor in the set', (_, missing, what) => {
    const set = instance.previewed({ updates: [app, missing] })
    expect(instance.problems(set)).toContain(
      `${missing.name}: Could not find ${what} referenced in this update`,
    )
  })

  it('are none where the base system has them under a name', () => {
    const rule = update('sys_security_acl', { name: 'incident', type: 'record', operation: 'read' })
    expect(instance.problems(instance.previewed({ updates: [app, rule] }))).toEqual([])
  })

  it('are some for a table whose own entry in the dictionary is not in the set', () => {
    const [object, , column] = table('x_pack_call', { key: {} })
    const set = instance.previewed({ updates: [app, object!, column!] })
    expect(instance.problems(set).join()).toContain('Could not find a table (x_pack_call)')
  })
})

describe('collisions', () => {
  let now = Date.UTC(2026, 0, 10)
  beforeEach(() => {
    now = Date.UTC(2026, 0, 10)
    instance = smallInstance(() => now)
    instance.committed({ updates: [app, RED] })
  })

  const NEWER = 'Found a local update that is newer than this one'

  it('are records that somebody changed here after the update was recorded', () => {
    instance.change('sys_properties', { name: 'x_pack.color' }, { value: 'blue' })
    const set = instance.previewed({ name: 'next', updates: [app, RED] })
    expect(instance.problems(set)).toEqual([`${RED.name}: ${NEWER}`])
    expect(instance.rows('sys_remote_update_set', { sys_id: set })).toMatchObject([{ collisions: '1' }])
  })

  it('are records that somebody deleted here', () => {
    instance.store.remove(PLATFORM, 'sys_properties', id('color'))
    expect(instance.problems(instance.previewed({ name: 'next', updates: [app, RED] }))).toEqual([
      `${RED.name}: ${NEWER}`,
    ])
  })

  it('are none where the update was recorded after the change: it is written over without a word', () => {
    instance.change('sys_properties', { name: 'x_pack.color' }, { value: 'blue' })
    const later = property('color', 'green', { recorded: now + DAY })
    expect(instance.problems(instance.previewed({ name: 'next', updates: [app, later] }))).toEqual([])
  })

  it('are none for what nobody but update sets wrote, and the same set may be committed again', () => {
    expect(instance.problems(instance.previewed({ updates: [app, RED] }))).toEqual([])
  })

  it('are all records of a set of an older version', () => {
    const fresh = property('color', 'green', { recorded: now })
    instance.committed({ name: 'next', updates: [app, fresh] })
    expect(instance.problems(instance.previewed({ updates: [app, RED] }))).toEqual([`${RED.name}: ${NEWER}`])
  })

  it('are found for a record that has another sys_id here', () => {
    now += DAY
    instance.store.insert(PLATFORM, 'sys_properties', { name: 'x_pack.size', value: 'large', sys_scope: APP })
    const set = instance.previewed({ name: 'next', updates: [app, property('size', 'small')] })
    expect(instance.problems(set)).toEqual([`${property('size', '').name}: ${NEWER}`])
  })
})

describe('application scope', () => {
  const because = (why: RegExp) =>
    new RegExp(`^.*: Cannot commit Update Set 'Pack - 1.0.0' because: ${why.source}`)

  it('must be that of an application that is here or in the set', () => {
    expect(instance.problems(instance.previewed({ updates: [RED] }))).toEqual([
      expect.stringMatching(because(/Application x_pack is neither on this instance nor in the update set/)),
    ])
  })

  it('must not be another application’s here', () => {
    instance.committed({ updates: [app] })
    const other = update('sys_app', { sys_id: id('other'), scope: 'x_pack', name: 'Other', version: '1' })
    const set = instance.previewed({ name: 'Other', application: id('other'), updates: [other] })
    expect(instance.problems(set).join()).toContain('Scope x_pack belongs to another application here')
  })

  it('must be the same for all updates', () => {
    const strayed = property('size', 'small', { application: 'global' })
    expect(instance.problems(instance.previewed({ updates: [app, strayed] }))).toEqual([
      expect.stringMatching(because(/Update scope id 'global' is different than update set scope id/)),
    ])
  })

  it('docs/facts/packaging.md#sets-of-the-global-scope: is the global one where the set says so or says nothing, whatever its records are of', () => {
    const blue = property('color', 'blue', { application: 'global' })
    for (const application of ['global', '']) {
      const set = { name: `Global ${application}`, application, scope: 'global', updates: [blue] }
      expect(instance.problems(instance.previewed(set))).toEqual([])
    }
    const strayed = {
      name: 'Stray',
      application: 'global',
      scope: 'global',
      updates: [property('color', 'blue', { application: id('other') })],
    }
    expect(instance.problems(instance.previewed(strayed)).join()).toContain(
      'different than update set scope id',
    )
  })

  it('leaves nothing to accept or skip', () => {
    const set = instance.previewed({ updates: [RED] })
    expect(() => instance.resolveAll(set, 'accept')).toThrow('cannot be resolved that way')
    expect(() => instance.resolveAll(set, 'skip')).toThrow('cannot be resolved that way')
  })
})

describe('a table that is to be deleted', () => {
  it('is a problem while it has rows', () => {
    instance.committed({ updates: [app, ...table('x_pack_call', { key: {} })] })
    const gone = update(
      'sys_db_object',
      { sys_id: id('x_pack_call'), name: 'x_pack_call' },
      { action: 'DELETE' },
    )
    expect(instance.problems(instance.previewed({ name: 'gone', updates: [gone] }))).toEqual([])
    instance.store.insert(PLATFORM, 'x_pack_call', { key: '1' })
    expect(instance.problems(instance.previewed({ name: 'gone', updates: [gone] }))).toEqual([
      `${gone.name}: Found a row in the table that is going to be deleted`,
    ])
  })
})
