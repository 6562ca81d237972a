import { PLATFORM } from '../../src/records/actors.ts'
import { createTestInstance, guest } from '../support/test_instance.ts'

const evaluate = (script: string) => createTestInstance().evaluate(script)

describe('docs/facts/servicenow.md#base64: base64 decoding breaks bytes', () => {
  it('that are not UTF-8', () => {
    const bytes = Buffer.from([0xde, 0xad, 0xbe, 0xef]).toString('base64')
    expect(evaluate(`gs.base64Decode('${bytes}')`)).toContain('\ufffd')
  })

  it('but not text', () => {
    expect(evaluate(`gs.base64Decode(gs.base64Encode('Grüße'))`)).toBe('Grüße')
  })
})

describe('GlideDigest', () => {
  it('digests the UTF-8 bytes of a text', () => {
    const script = `const digest = new GlideDigest(); [digest.getSHA256Hex('abc'), digest.getSHA256Base64('abc'), digest.getMD5Hex('ü')]`
    expect(evaluate(script)).toEqual([
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      'ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=',
      'c03410a5204b21cd8229ff754688d743',
    ])
  })
})

describe('gs', () => {
  it('logs with its scope and fills in parameters', () => {
    const instance = createTestInstance()
    instance.evaluate(`gs.warn('{0} of {1}, {2}', 'one', 2); 1`)
    expect(instance.log.at(-1)).toMatch(/^warning x_test sys_ws_operation\..*: one of 2, \{2\}$/)
  })

  it('gives a property, or the alternative where there is none', () => {
    const instance = createTestInstance()
    instance.store.insert(PLATFORM, 'sys_properties', { name: 'x_test.color', value: 'red' })
    const script = `[gs.getProperty('x_test.color', 'blue'), gs.getProperty('x_test.none', 'blue'), gs.getProperty('x_test.none')]`
    expect(instance.evaluate(script)).toEqual(['red', 'blue', null])
  })

  it('sees a property that was changed since', () => {
    const instance = createTestInstance()
    const { sysId } = instance.store.insert(PLATFORM, 'sys_properties', {
      name: 'x_test.color',
      value: 'red',
    })
    instance.evaluate(`gs.getProperty('x_test.color')`)
    instance.store.update(PLATFORM, 'sys_properties', sysId ?? '', { value: 'green' })
    expect(instance.evaluate(`gs.getProperty('x_test.color')`)).toBe('green')
  })

  it('sets properties of its own scope only, and warns of the flush', () => {
    const instance = createTestInstance()
    expect(instance.evaluate(`gs.setProperty('x_test.mine', 'yes'); gs.getProperty('x_test.mine')`)).toBe(
      'yes',
    )
    expect(instance.log.join()).toContain('flushes the caches')
    expect(() => instance.evaluate(`gs.setProperty('glide.other', 'x')`)).toThrow('No permission')
  })

  it.each(['nowDateTime', 'sleep', 'print', 'log'])('refuses gs.%s, which is not in scope', (name) => {
    expect(() => evaluate(`gs.${name}('x')`)).toThrow(`${name} is not allowed in scoped applications`)
  })

  it('knows who asks', () => {
    const itil = { ...guest, userId: 'u1', userName: 'ann', roles: new Set(['itil']) }
    const script = `[gs.getUserID(), gs.getUserName(), gs.hasRole('itil'), gs.getUser().hasRole('admin'), gs.hasRole('x,itil'), gs.getSession().isLoggedIn(), gs.getCurrentScopeName()]`
    expect(createTestInstance().evaluate(script, itil)).toEqual([
      'u1',
      'ann',
      true,
      false,
      true,
      true,
      'x_test',
    ])
  })

  it('holds an admin to have every role and a guest to be nobody', () => {
    const admin = { ...guest, userName: 'admin', roles: new Set(['admin']) }
    expect(createTestInstance().evaluate(`gs.hasRole('anything')`, admin)).toBe(true)
    expect(evaluate(`[gs.hasRole('itil'), gs.getSession().isLoggedIn()]`)).toEqual([false, false])
  })

  it('makes ids', () => {
    expect(
      evaluate(
        `[gs.generateGUID(), gs.generateGUID()].filter((id, at, all) => /^[0-9a-f]{32}$/.test(id) && all.indexOf(id) === at).length`,
      ),
    ).toBe(2)
  })
})

describe('docs/facts/servicenow.md#events: eventQueue', () => {
  it('puts a registered event into the queue', () => {
    const instance = createTestInstance()
    instance.store.insert(PLATFORM, 'sysevent_register', { event_name: 'x_test.happened' })
    instance.evaluate(
      `const record = new GlideRecord('x_test_thing'); record.setValue('key', 'k'); record.insert(); gs.eventQueue('x_test.happened', record, 'one', 2); 1`,
    )
    const [event] = instance.store.platformRows('sysevent', {})
    const [thing] = instance.store.platformRows('x_test_thing', {})
    expect(event).toMatchObject({
      name: 'x_test.happened',
      parm1: 'one',
      parm2: '2',
      state: 'ready',
      table: 'x_test_thing',
      instance: thing?.sys_id,
    })
  })

  it('loses one that is not registered, and says so', () => {
    const instance = createTestInstance()
    instance.evaluate(`gs.eventQueue('x_test.unknown', null, '', ''); 1`)
    expect(instance.store.platformRows('sysevent', {})).toEqual([])
    expect(instance.log.at(-1)).toContain('x_test.unknown is not registered')
  })
})
