/**
 * The points of docs/verify-instance.md, in its order: the most dangerous first. `tried` says what the program needs to try a
 * point itself; `no` is for a person.
 */
export const POINTS = [
  { id: 'installed', title: 'The app is there, in this version', tried: 'always' },
  { id: 'public-route', title: 'The public route reaches the app', tried: 'always' },
  { id: 'real-token', title: 'A real Entra token is let in', tried: 'token' },
  { id: 'settings-as-guest', title: 'Guest can read the settings', tried: 'always' },
  { id: 'cross-scope', title: 'Access to other scopes', tried: 'always' },
  { id: 'scriptable-names', title: 'Names of scriptable objects', tried: 'always' },
  { id: 'access', title: 'Roles and access rules', tried: 'always' },
  { id: 'tables', title: 'Tables and columns', tried: 'always' },
  { id: 'files', title: 'Everything that was shipped', tried: 'always' },
  { id: 'properties', title: 'Properties', tried: 'always' },
  { id: 'update-set', title: 'Update set: preview and commit', tried: 'no' },
  { id: 'incident-sys-id', title: 'The incident has the sys_id that the alert names', tried: 'token' },
  { id: 'unique-keys', title: 'Two calls at the same time', tried: 'token' },
  { id: 'guest-session', title: 'The session of a stranger is not interactive', tried: 'session' },
  { id: 'replay', title: 'Replay by somebody who sees no incidents', tried: 'token' },
  { id: 'signing-keys', title: 'Signing keys', tried: 'always' },
  { id: 'test-alert', title: 'Test alert', tried: 'write' },
  { id: 'resolve', title: 'Resolving an incident', tried: 'write' },
  { id: 'counts', title: 'Counters count by one', tried: 'always' },
  { id: 'both-times', title: 'Two calls leave both times', tried: 'token' },
  { id: 'bodies', title: 'Bodies and answers', tried: 'always' },
  { id: 'authenticated-route', title: 'The routes that ask for a login', tried: 'always' },
  { id: 'jobs', title: 'Jobs and events', tried: 'always' },
  { id: 'set-up', title: 'The set-up checks and the health report', tried: 'always' },
  { id: 'preview', title: 'Preview', tried: 'always' },
  { id: 'ci-search', title: 'Every step of the CI search can be asked', tried: 'always' },
  { id: 'ci-binding', title: 'A CI is found and bound', tried: 'token' },
  { id: 'class-map', title: 'CI classes are filled', tried: 'always' },
  { id: 'indexes', title: 'Indexes of the tables', tried: 'always' },
  { id: 'choices', title: 'Choice lists', tried: 'always' },
  { id: 'labels', title: 'Labels', tried: 'always' },
  { id: 'journals', title: 'Journals', tried: 'write' },
  { id: 'caller', title: 'An incident without a caller', tried: 'write' },
  { id: 'module-cache', title: 'How long deliveries take', tried: 'token' },
  { id: 'atf', title: 'The test suite', tried: 'atf' },
  { id: 'correction-rule', title: 'Correcting a CI', tried: 'no' },
  { id: 'cmdb-indexes', title: 'Indexes of the CMDB', tried: 'no' },
  { id: 'where-ids-are', title: 'Where ids are', tried: 'no' },
  { id: 'schedules', title: 'Schedules', tried: 'no' },
  { id: 'gone-groups', title: 'Groups that are gone', tried: 'no' },
  { id: 'custom-fields', title: 'Custom properties and further fields', tried: 'no' },
  { id: 'settings-form', title: 'The settings form', tried: 'no' },
  { id: 'pages', title: 'The pages Set up and Preview', tried: 'no' },
  { id: 'notices', title: 'Mails and dashboard', tried: 'no' },
  { id: 'lists', title: 'Lists and their buttons', tried: 'no' },
  { id: 'scan', title: 'Instance scan', tried: 'no' },
  { id: 'retention', title: 'Retention runs', tried: 'no' },
  { id: 'upgrade', title: 'Upgrade over what an admin changed', tried: 'no' },
  { id: 'uninstall', title: 'Uninstalling', tried: 'no' },
  { id: 'node-cache', title: 'The node cache', tried: 'always' },
] as const satisfies readonly { id: string; title: string; tried: Tried }[]

export type Tried = 'always' | 'write' | 'token' | 'atf' | 'session' | 'no'
export type PointId = (typeof POINTS)[number]['id']

/** As in docs/verify-instance.md, from 1. */
export function numberOf(id: PointId): number {
  return POINTS.findIndex((point) => point.id === id) + 1
}
