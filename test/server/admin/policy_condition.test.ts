import { FILLED, holds, type KnownRecord } from '../../../src/server/admin/policy_condition.ts'

const record: KnownRecord = new Map<string, string | typeof FILLED>([
  ['state', '6'],
  ['active', 'true'],
  ['caller_id', ''],
  ['close_notes', FILLED],
  ['correlation_display', 'Azure Monitor'],
])

test.each([
  ['', 'yes'],
  ['^EQ', 'yes'],
  ['state=6', 'yes'],
  ['state=7', 'no'],
  ['stateIN6,7^EQ', 'yes'],
  ['stateNOT IN6,7', 'no'],
  ['state=7^ORstate=6', 'yes'],
  ['state=7^ORstate=8', 'no'],
  ['state=6^active=false', 'no'],
  ['state=6^active=true^ORDERBYnumber', 'yes'],
  ['state!=6', 'no'],
  ['state>=6', 'yes'],
  ['state<6', 'no'],
  ['correlation_display!=azure monitor', 'no'],
  ['caller_idISEMPTY', 'yes'],
  ['caller_idISNOTEMPTY', 'no'],
  ['caller_id=', 'yes'],
  ['close_notesISEMPTY', 'no'],
  ['close_notesISNOTEMPTY', 'yes'],
  ['close_notes=', 'no'],
  ['close_notes!=', 'yes'],
])('a condition that can be told: "%s" is %s', (query, expected) => {
  expect(holds(query, record)).toBe(expected)
})

test.each([
  'assignment_groupISEMPTY',
  'close_notes=abc',
  'close_notesLIKEabc',
  'caller_id.vip=true',
  'state=javascript:gs.getProperty("x")',
  'stateVALCHANGES',
  'state>=abc',
  'state=6^assignment_groupISEMPTY',
  'state=7^ORassignment_groupISEMPTY',
  'state=7^NQassignment_groupISEMPTY',
  'no condition at all',
])('one that cannot be told: "%s"', (query) => {
  expect(holds(query, record)).toBe('maybe')
})

test.each([
  ['what is certain decides over what is not', 'state=7^assignment_groupISEMPTY', 'no'],
  ['one alternative is enough', 'state=6^ORassignment_groupISEMPTY', 'yes'],
  ['one of several queries is enough', 'state=7^active=true^NQstate=6', 'yes'],
])('%s', (_, query, expected) => {
  expect(holds(query, record)).toBe(expected)
})
