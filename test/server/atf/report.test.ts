import { report } from '../../../src/server/atf/run.ts'

const right = { tried: 'a call', expected: '401', found: '401' }
const wrong = { tried: 'another call', expected: '401', found: '200' }

describe('what a test step says', () => {
  it('is all that was tried, when all was as expected', () => {
    expect(report([right], [])).toEqual({ passed: true, said: 'passed  a call: 401.' })
  })

  it('is only what was not as expected', () => {
    expect(report([right, wrong], [])).toEqual({
      passed: false,
      said: 'FAILED  another call: expected 401; found 200.',
    })
  })

  it('names what could not be deleted, which is a failure too', () => {
    expect(report([right], ['INC0000001'])).toEqual({
      passed: false,
      said: 'FAILED  Left behind: INC0000001. Delete or resolve it yourself.',
    })
  })

  it('is a failure when nothing was tried', () => {
    expect(report([], []).passed).toBe(false)
  })
})
