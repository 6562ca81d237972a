import { refusalClass } from '../../../src/server/entra/refusals.ts'
import { FORM_CALLER } from '../../../src/server/settings/settings.ts'
import type { CallerFacts, Verdict } from '../../../src/server/entra/verdict.ts'
import { CALLER, TENANT } from './signing.ts'

const SETTINGS = { tenant: TENANT, callers: [CALLER], caller: FORM_CALLER }

function classOf(facts: Partial<CallerFacts>, signatureVerified: boolean) {
  const verdict: Verdict = {
    accepted: false,
    reason: 'bad_signature',
    signatureVerified,
    roleChecked: '',
    checks: [],
    facts: { tenant: '', caller: '', version: 'v2', ...facts },
  }
  return refusalClass(verdict, SETTINGS)
}

describe('what refusals are counted under', () => {
  test('a forged token may name only what the settings name', () => {
    expect(classOf({ tenant: TENANT, caller: CALLER }, false)).toEqual({ tenant: TENANT, caller: CALLER })
    expect(classOf({ tenant: 'forged', caller: 'forged' }, false)).toEqual({
      tenant: 'other',
      caller: 'other',
    })
    expect(classOf({ tenant: TENANT, caller: 'forged' }, false)).toEqual({ tenant: TENANT, caller: 'other' })
  })

  test('a genuine token of the own tenant names its caller', () => {
    expect(classOf({ tenant: TENANT, caller: 'app-of-ours' }, true)).toEqual({
      tenant: TENANT,
      caller: 'app-of-ours',
    })
  })

  test('a genuine token of any other tenant names nobody: its owner could invent callers', () => {
    expect(classOf({ tenant: 'theirs', caller: 'app-of-theirs' }, true)).toEqual({
      tenant: 'other',
      caller: 'other',
    })
  })

  test('a genuine token of a row of Callers names only what the row names: the tenant is somebody else’s', () => {
    const facts = { tenant: TENANT, caller: 'app-of-theirs', version: 'v2' }
    const verdict = { signatureVerified: true, facts } as Verdict
    const caller = { ...FORM_CALLER, sysId: 'a'.repeat(32) }
    expect(refusalClass(verdict, { ...SETTINGS, caller })).toEqual({ tenant: TENANT, caller: 'other' })
  })

  test('no token names nothing', () => {
    expect(classOf({}, false)).toEqual({ tenant: '', caller: '' })
  })

  test('an unset tenant is nobody', () => {
    const verdict = { signatureVerified: true, facts: { tenant: '', caller: 'x', version: '' } } as Verdict
    expect(refusalClass(verdict, { tenant: '', callers: [], caller: FORM_CALLER })).toEqual({
      tenant: '',
      caller: 'other',
    })
  })
})
