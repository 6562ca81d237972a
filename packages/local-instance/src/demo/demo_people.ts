export interface DemoUser {
  userName: string
  firstName: string
  lastName: string
  /** Roles by name; those of an app are given once it is installed. */
  roles: string[]
  /** Name of a sample group; '' for none. */
  group: string
}

export const DEMO_GROUPS: readonly { name: string; description: string }[] = [
  { name: 'Service Desk', description: 'First line' },
  { name: 'Cloud Operations', description: 'Runs what is in Azure' },
  { name: 'Database', description: 'Runs the databases' },
  { name: 'Network', description: 'Runs networks and load balancers' },
]

/** Everybody's password is the user name. admin/admin is on every instance. */
export const DEMO_USERS: readonly DemoUser[] = [
  person('bella.oncall', 'Bella', 'Oncall', ['itil'], 'Cloud Operations'),
  person('david.database', 'David', 'Database', ['itil'], 'Database'),
  person('nora.network', 'Nora', 'Network', ['itil'], 'Network'),
  person('sam.desk', 'Sam', 'Desk', ['itil'], 'Service Desk'),
  person('eve.employee', 'Eve', 'Employee', []),
]

/** A sample user, whose password is the user name. */
export function person(
  userName: string,
  firstName: string,
  lastName: string,
  roles: string[],
  group = '',
): DemoUser {
  return { userName, firstName, lastName, roles, group }
}
