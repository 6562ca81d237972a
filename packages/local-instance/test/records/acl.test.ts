import type { Row } from '../../src/records/records.ts'
import { PLATFORM } from '../../src/records/actors.ts'
import { createTestInstance, guest, type TestInstance } from '../support/test_instance.ts'

const THING = 'x_test_thing'
const admin = { ...guest, userName: 'admin', roles: new Set(['admin']) }
const ann = { ...guest, userName: 'ann', roles: new Set(['x_test.user']) }

describe('an access rule with a script', () => {
  let instance: TestInstance
  beforeEach(() => (instance = createTestInstance()))

  function scripted(script: string, values: Row = {}): void {
    const row = { type: 'record', name: THING, operation: 'write', active: 'true', advanced: 'true', script }
    instance.store.insert(PLATFORM, 'sys_security_acl', {
      ...row,
      admin_overrides: 'false',
      sys_scope: 'f'.repeat(32),
      ...values,
    })
  }
  const mayWrite = (who: typeof ann, row: Row = {}) =>
    instance.store.acl.allowed(who, 'write', THING, undefined, row)

  it.each([
    ['answer = true', true],
    ['answer = false', false],
    ['var answer = gs.hasRole("x_test.user")', true],
    ['gs.getUserName() === "ann"', true],
    ['answer = false; true', false],
    ['', true],
    ['throw new Error("no")', false],
    ['const =', false],
    ['undefined', false],
  ])('%j allows: %s', (script, expected) => {
    scripted(script)
    expect(mayWrite(ann)).toBe(expected)
  })

  it('sees the record', () => {
    scripted('answer = current.name == "mine" && !current.isNewRecord()')
    expect([mayWrite(ann, { name: 'mine' }), mayWrite(ann, { name: 'yours' })]).toEqual([true, false])
  })

  it('refuses admins as well, unless they override it', () => {
    scripted('answer = false')
    expect(mayWrite(admin)).toBe(false)
    scripted('answer = false', { admin_overrides: 'true' })
    expect([mayWrite(admin), mayWrite(ann)]).toEqual([true, false])
  })

  it('is not asked where it is not marked as advanced', () => {
    scripted('answer = false', { advanced: 'false' })
    expect(mayWrite(ann)).toBe(true)
  })
})
