import { GUEST_ID } from './base_data.ts'
import { isPassword } from './password.ts'
import type { Actor, Row } from './records.ts'
import type { RecordCore } from './core.ts'

/** Users, their passwords, and their roles with everything that these contain. */
export class Users {
  private readonly roles = new Map<string, ReadonlySet<string>>()

  constructor(private readonly store: RecordCore) {
    store.onWrite(
      [
        'sys_user_has_role',
        'sys_user_grmember',
        'sys_group_has_role',
        'sys_user_role',
        'sys_user_role_contains',
      ],
      () => this.roles.clear(),
    )
  }

  /** Null for a wrong name or password, and for users that are inactive or locked out. */
  login(userName: string, password: string): Actor | null {
    const row = this.active(userName)
    return row !== null && row['user_password'] && isPassword(password, row['user_password'])
      ? this.asActor(row)
      : null
  }

  /** Nobody logged in. */
  guest(): Actor {
    return { userId: GUEST_ID, userName: 'guest', roles: new Set(), scope: 'global', by: 'platform' }
  }

  /** Somebody by user name, without a password: for jobs, and for sessions that were opened before. */
  actor(userName: string): Actor | null {
    const row = this.active(userName)
    return row && this.asActor(row)
  }

  /** Gives a role directly. False if user or role does not exist. */
  grant(actor: Actor, userName: string, roleName: string): boolean {
    const [user] = userName ? this.store.platformRows('sys_user', { user_name: userName }) : []
    const [role] = roleName ? this.store.platformRows('sys_user_role', { name: roleName }) : []
    if (!user || !role) return false
    const grant = { user: user['sys_id']!, role: role['sys_id']! }
    if (this.store.platformRows('sys_user_has_role', grant).length === 0) {
      this.store.insert(actor, 'sys_user_has_role', { ...grant, state: 'active' })
    }
    return true
  }

  private active(userName: string): Row | null {
    const [row] = userName ? this.store.platformRows('sys_user', { user_name: userName }) : []
    return row && row['active'] === '1' && row['locked_out'] !== '1' ? row : null
  }

  private asActor(row: Row): Actor {
    const userId = row['sys_id']!
    if (userId === GUEST_ID) return this.guest()
    let roles = this.roles.get(userId)
    if (roles === undefined) this.roles.set(userId, (roles = this.rolesOf(userId)))
    return { userId, userName: row['user_name']!, roles, scope: 'global', by: 'platform' }
  }

  /** Own roles, the groups' roles, and what they contain; everybody but guest is internal. */
  private rolesOf(userId: string): ReadonlySet<string> {
    const { store } = this
    const found = new Set(
      store.platformRows('sys_user_has_role', { user: userId, state: 'active' }).map((row) => row['role']!),
    )
    for (const { group = '' } of store.platformRows('sys_user_grmember', { user: userId })) {
      for (const row of store.platformRows('sys_group_has_role', { group })) found.add(row['role']!)
    }
    for (const role of found) {
      for (const row of store.platformRows('sys_user_role_contains', { role })) found.add(row['contains']!)
    }
    const names = [...found].flatMap((sys_id) =>
      store.platformRows('sys_user_role', { sys_id }).map((row) => row['name']!),
    )
    return new Set([...names, 'snc_internal'])
  }
}
