import { named, relationTypeId, user } from '../records/base_data.ts'
import { hashPassword } from '../records/password.ts'
import type { Row } from '../records/records.ts'
import { PLATFORM } from '../records/actors.ts'
import type { RecordStore } from '../records/store.ts'
import { namedSysId } from '../records/sys_id.ts'
import { DEMO_CIS, type DemoCi } from './demo_cmdb.ts'
import { DEMO_GROUPS, DEMO_USERS, type DemoUser } from './demo_people.ts'

/** Loads the sample users, groups and CMDB, once. Their sys_ids are the same in every instance. */
export function loadDemo(store: RecordStore, users: readonly DemoUser[] = DEMO_USERS): void {
  if (store.platformRows('sys_user', { sys_id: userId(DEMO_USERS[0]!.userName) }).length > 0) return
  store.load(
    'sys_user_group',
    DEMO_GROUPS.map((group) => ({ sys_id: groupId(group.name), ...group, active: '1' })),
  )
  store.load(
    'sys_user',
    users.map(({ userName, firstName, lastName }) =>
      user(userId(userName), userName, firstName, lastName, hashPassword(userName, userName)),
    ),
  )
  store.load(
    'sys_user_grmember',
    users
      .filter(({ group }) => group !== '')
      .map(({ userName, group }) =>
        named('sys_user_grmember', userName, { user: userId(userName), group: groupId(group) }),
      ),
  )
  for (const ci of DEMO_CIS) store.load(ci.class, [ciRow(ci)])
  store.load('cmdb_rel_ci', [virtualizedBy('web01Server', 'web01'), virtualizedBy('api01Server', 'api01')])
  grantRoles(store, users)
}

/** Gives users those of their roles that exist by now: to be called again after an app was installed. */
export function grantRoles(store: RecordStore, users: readonly DemoUser[]): void {
  for (const { userName, roles } of users) {
    for (const role of roles) store.users.grant(PLATFORM, userName, role)
  }
}

export function userId(userName: string): string {
  return namedSysId(`sys_user ${userName}`)
}

export function groupId(name: string): string {
  return namedSysId(`sys_user_group ${name}`)
}

/** sys_id of a sample CI by its key in `DEMO_CIS`. */
export function ciId(key: string): string {
  return namedSysId(`cmdb_ci ${key}`)
}

function ciRow({ key, name, supportGroup, values }: DemoCi): Row {
  return {
    sys_id: ciId(key),
    name,
    install_status: '1',
    operational_status: '1',
    discovery_source: 'SG-Azure',
    last_discovered: '2025-01-15 04:00:00',
    support_group: supportGroup === '' ? '' : groupId(supportGroup),
    ...values,
  }
}

/** docs/facts/cmdb.md#machine-and-server: parent is the server, child the instance. */
function virtualizedBy(server: string, instance: string): Row {
  const type = relationTypeId('Virtualized by::Virtualizes')
  return named('cmdb_rel_ci', `${server} ${instance}`, { parent: ciId(server), child: ciId(instance), type })
}
