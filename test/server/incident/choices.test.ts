import { type Choice, pickChoice } from '../../../src/server/incident/choices.ts'

const choices: Choice[] = [
  { value: 'Resolved by caller', sequence: 2, dependent: '' },
  { value: 'Duplicate', sequence: 1, dependent: '' },
  { value: 'cpu', sequence: 3, dependent: 'hardware' },
]

test('the wanted value is taken without a word', () => {
  expect(pickChoice('close_code', ['Duplicate'], choices, { orFirst: true })).toEqual({
    value: 'Duplicate',
    notes: [],
  })
})

test('a value that is no choice gives way to the next of the list, and says so', () => {
  const chosen = pickChoice('close_code', ['Solution provided', 'Resolved by caller'], choices, {
    orFirst: true,
  })
  expect(chosen.value).toBe('Resolved by caller')
  expect(chosen.notes).toEqual([
    '"Solution provided" is no active choice of incident.close_code; "Resolved by caller" was used.',
  ])
})

test('where some value is needed, the first choice by sequence is the last resort', () => {
  const chosen = pickChoice('close_code', ['Fixed'], choices, { orFirst: true })
  expect(chosen).toMatchObject({ value: 'Duplicate' })
  expect(chosen.notes[0]).toContain('first choice')
})

test('where none is needed, the field stays empty', () => {
  const chosen = pickChoice('contact_type', ['monitoring'], choices, { orFirst: false })
  expect(chosen.value).toBe('')
  expect(chosen.notes[0]).toContain('left empty')
})

test('a dependent choice counts only with the value it depends on', () => {
  const pick = (dependsOn: string) =>
    pickChoice('subcategory', ['cpu'], choices, { orFirst: false, dependsOn }).value
  expect(pick('hardware')).toBe('cpu')
  expect(pick('software')).toBe('')
})

test('nothing wanted and nothing needed is nothing said', () => {
  expect(pickChoice('category', [], choices, { orFirst: false })).toEqual({ value: '', notes: [] })
})
