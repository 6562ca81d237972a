import { isProtected } from '../../../src/server/settings/incident_fields.ts'

test.each([
  'sys_id',
  'sys_domain',
  'number',
  'state',
  'active',
  'priority',
  'work_notes',
  'comments',
  'correlation_id',
  'opened_by',
  'closed_at',
  'close_code',
  'resolved_by',
])('%s is the platform’s or the app’s', (field) => {
  expect(isProtected(field)).toBe(true)
})

test.each(['assignment_group', 'watch_list', 'business_impact', 'location', 'u_team', 'work_notes_list'])(
  '%s may be set',
  (field) => {
    expect(isProtected(field)).toBe(false)
  },
)

test('letter case and blanks around a name change nothing', () => {
  expect(isProtected(' Sys_Created_On ')).toBe(true)
})
