import { grantRoles, loadDemo } from '../../src/demo/demo.ts'
import { person } from '../../src/demo/demo_people.ts'
import { admin, freshInstance, type FreshInstance } from './fresh_instance.ts'

let instance: FreshInstance
beforeEach(() => {
  instance = freshInstance()
  loadDemo(instance.store)
})

const role = (name: string): string => instance.store.insert(admin, 'sys_user_role', { name }).sysId!
const acl = (name: string, operation: string, ...roles: string[]): string => {
  const sysId = instance.store.insert(admin, 'sys_security_acl', { name, operation, type: 'record' }).sysId!
  for (const one of roles)
    instance.store.insert(admin, 'sys_security_acl_role', { sys_security_acl: sysId, sys_user_role: one })
  return sysId
}
const allowed = (
  userName: string,
  operation: 'read' | 'write' | 'delete',
  table: string,
  column?: string,
): boolean => instance.store.acl.allowed(instance.store.users.actor(userName)!, operation, table, column)

describe('logging in', () => {
  it('needs the right password', () => {
    const { users } = instance.store
    expect(users.login('admin', 'admin')).toMatchObject({ userName: 'admin', scope: 'global' })
    expect(users.login('sam.desk', 'sam.desk')).toMatchObject({ userName: 'sam.desk' })
    expect(users.login('admin', 'Admin')).toBeNull()
    expect(users.login('nobody', '')).toBeNull()
    expect(users.login('guest', '')).toBeNull()
  })

  it('is for active users who are not locked out', () => {
    const [sam] = instance.find('sys_user', { user_name: 'sam.desk' })
    instance.store.update(admin, 'sys_user', sam!['sys_id']!, { locked_out: 'true' })
    expect(instance.store.users.login('sam.desk', 'sam.desk')).toBeNull()
    instance.store.update(admin, 'sys_user', sam!['sys_id']!, { locked_out: 'false', active: 'false' })
    expect(instance.store.users.login('sam.desk', 'sam.desk')).toBeNull()
  })

  it('works with a password that was set later, which is not stored as it is', () => {
    instance.store.insert(admin, 'sys_user', {
      user_name: 'new',
      first_name: 'N',
      last_name: 'U',
      user_password: 'secret',
    })
    const [row] = instance.find('sys_user', { user_name: 'new' })
    expect(row).toMatchObject({ name: 'N U' })
    expect(row!['user_password']).not.toContain('secret')
    expect(instance.store.users.login('new', 'secret')).toMatchObject({ userName: 'new' })
  })
})

describe('roles', () => {
  it('contain others, at any distance', () => {
    const [top, middle, bottom] = [
      role('x_test_app.top'),
      role('x_test_app.middle'),
      role('x_test_app.bottom'),
    ]
    instance.store.insert(admin, 'sys_user_role_contains', { role: top, contains: middle })
    instance.store.insert(admin, 'sys_user_role_contains', { role: middle, contains: bottom })
    instance.store.users.grant(admin, 'eve.employee', 'x_test_app.top')
    expect([...instance.store.users.actor('eve.employee')!.roles].sort()).toEqual([
      'snc_internal',
      'x_test_app.bottom',
      'x_test_app.middle',
      'x_test_app.top',
    ])
  })

  it('come from groups too', () => {
    const [group] = instance.find('sys_user_group', { name: 'Network' })
    instance.store.insert(admin, 'sys_group_has_role', {
      group: group!['sys_id']!,
      role: role('x_test_app.network'),
    })
    expect(instance.store.users.actor('nora.network')!.roles).toContain('x_test_app.network')
  })

  it('of an app reach its sample users once it is installed', () => {
    const users = [person('vera.viewer', 'Vera', 'Viewer', ['x_test_app.viewer'])]
    instance = freshInstance()
    loadDemo(instance.store, users)
    const vera = () => instance.store.users.actor('vera.viewer')!
    expect(vera().roles).not.toContain('x_test_app.viewer')
    role('x_test_app.viewer')
    grantRoles(instance.store, users)
    grantRoles(instance.store, users)
    expect(vera().roles).toContain('x_test_app.viewer')
    expect(instance.find('sys_user_has_role', { user: vera().userId })).toHaveLength(1)
  })

  it('guest has none', () => {
    expect(instance.store.users.guest().roles.size).toBe(0)
  })
})

describe('access control', () => {
  it('a table without rules is the admins’ alone', () => {
    expect(allowed('eve.employee', 'read', 'x_test_app_alert')).toBe(false)
    expect(allowed('admin', 'read', 'x_test_app_alert')).toBe(true)
  })

  it('a role opens an operation, and only that one', () => {
    acl('x_test_app_alert', 'read', role('x_test_app.viewer'))
    instance.store.users.grant(admin, 'eve.employee', 'x_test_app.viewer')
    expect(allowed('eve.employee', 'read', 'x_test_app_alert')).toBe(true)
    expect(allowed('eve.employee', 'write', 'x_test_app_alert')).toBe(false)
    expect(allowed('sam.desk', 'read', 'x_test_app_alert')).toBe(false)
  })

  it('a column’s own rule is asked after the table’s', () => {
    const viewer = role('x_test_app.viewer')
    acl('x_test_app_alert', 'read', viewer)
    acl('x_test_app_alert.note', 'read', role('x_test_app.admin'))
    instance.store.users.grant(admin, 'eve.employee', 'x_test_app.viewer')
    expect(allowed('eve.employee', 'read', 'x_test_app_alert', 'count')).toBe(true)
    expect(allowed('eve.employee', 'read', 'x_test_app_alert', 'note')).toBe(false)
    expect(allowed('admin', 'read', 'x_test_app_alert', 'note')).toBe(true)
  })

  it('a class follows its parent’s rules unless it has its own', () => {
    expect(allowed('sam.desk', 'read', 'cmdb_ci_vm_instance')).toBe(true)
    acl('cmdb_ci_vm_instance', 'read', role('x_test_app.cloud'))
    expect(allowed('sam.desk', 'read', 'cmdb_ci_vm_instance')).toBe(false)
    expect(allowed('sam.desk', 'read', 'cmdb_ci_linux_server')).toBe(true)
  })

  it('one passing rule of several is enough', () => {
    acl('x_test_app_alert', 'read', role('x_test_app.a'))
    acl('x_test_app_alert', 'read', role('x_test_app.b'))
    instance.store.users.grant(admin, 'eve.employee', 'x_test_app.b')
    expect(allowed('eve.employee', 'read', 'x_test_app_alert')).toBe(true)
  })

  it('a rule by its sys_id: unknown and inactive ones let nobody in', () => {
    const sysId = acl('x_test_app_status', 'execute', role('x_test_app.viewer'))
    instance.store.users.grant(admin, 'eve.employee', 'x_test_app.viewer')
    const passes = (userName: string, id: string) =>
      instance.store.acl.passes(instance.store.users.actor(userName)!, id)
    expect([
      passes('eve.employee', sysId),
      passes('sam.desk', sysId),
      passes('eve.employee', 'f'.repeat(32)),
    ]).toEqual([true, false, false])
    instance.store.update(admin, 'sys_security_acl', sysId, { active: 'false' })
    expect(passes('eve.employee', sysId)).toBe(false)
  })
})
