import { changedBodies, hasPayloads, sampleBodies } from './support/body_inputs.ts'
import { decisionInputs } from './support/decision_inputs.ts'
import { OTHERS, type Runner, runnerOn } from './support/engines.ts'
import { hasWycheproof, signatureInputs } from './support/signature_inputs.ts'
import { textInputs } from './support/text_inputs.ts'
import { hasTokens, tokenInputs } from './support/token_inputs.ts'

const isShared = (there: boolean, folder: string) =>
  there ? '' : ` (the project's own: no ../shared/${folder})`

const signatures = signatureInputs()
const tokens = tokenInputs()
const judged = tokens.policies[0]?.tokens.length
const changed = changedBodies()
const bodies = sampleBodies()
const decisions = decisionInputs()

let onV8: Runner

beforeAll(async () => {
  onV8 = await runnerOn('v8')
}, 300_000)

/** What V8 answers, once for all engines. */
const answers = new Map<unknown, string>()
function v8(script: string, inputs: unknown): string {
  let answer = answers.get(inputs)
  if (answer === undefined) answers.set(inputs, (answer = onV8(script, inputs)))
  return answer
}

describe.each(OTHERS)('on %s', (engine) => {
  let run: Runner

  /** The same text, or the place from which on it is another one. */
  function expectSame(script: string, inputs: unknown): string {
    const expected = v8(script, inputs)
    const found = run(script, inputs)
    if (found !== expected) {
      let at = 0
      while (found[at] === expected[at]) at++
      const from = Math.max(0, at - 200)
      expect(found.slice(from, at + 200)).toBe(expected.slice(from, at + 200))
    }
    expect(found.length).toBe(expected.length)
    return found
  }

  beforeAll(async () => {
    run = await runnerOn(engine)
  }, 300_000)

  it(`${signatures.rsa.length} RSA signatures and ${signatures.jws.length} JSON Web Signatures get the verdict of V8, which is the right one${isShared(hasWycheproof, 'wycheproof')}`, () => {
    const { rsa, jws } = JSON.parse(expectSame('signatures', signatures)) as {
      rsa: unknown[]
      jws: unknown[]
    }
    const wrong = [
      ...signatures.rsa.filter(({ valid }, at) => valid !== null && valid !== (rsa[at] === true)),
      ...signatures.jws.filter(({ valid }, at) => valid !== null && valid !== (jws[at] === true)),
    ]
    expect(wrong).toEqual([])
    expect(rsa).toContain(true)
    expect(jws).toContain(true)
  })

  it(`${judged} tokens get the verdict of V8, with all checks, under ${tokens.policies.length} policies${isShared(hasTokens, 'tokens')}`, () => {
    const { verdicts } = JSON.parse(expectSame('tokens', tokens)) as { verdicts: { accepted: boolean }[][] }
    expect(verdicts.map((all) => all.length)).toEqual(tokens.policies.map((one) => one.tokens.length))
    expect(verdicts.map((all) => all.some(({ accepted }) => accepted))).toEqual([true, true, false])
  })

  it(`${bodies.length} sample bodies are read as on V8${isShared(hasPayloads, 'payloads')}`, () => {
    const read = JSON.parse(expectSame('bodies', bodies)) as { ok: boolean }[]
    expect(read.filter(({ ok }) => ok).length).toBeGreaterThan(bodies.length / 2)
  })

  it(`${changed.length} changed bodies are read as on V8`, () => {
    const read = JSON.parse(expectSame('bodies', changed)) as { ok: boolean }[]
    expect(new Set(read.map(({ ok }) => ok))).toEqual(new Set([true, false]))
  })

  it(`${decisions.cases.length} states and events are decided as on V8`, () => {
    const { decided } = JSON.parse(expectSame('decisions', decisions)) as { decided: [{ action: string }][] }
    expect(new Set(decided.map(([{ action }]) => action)).size).toBeGreaterThan(5)
  })

  it('rules, templates, texts, groups and odd settings come to the same as on V8', () => {
    const read = JSON.parse(v8('bodies', bodies)) as { ok: boolean }[]
    const inputs = textInputs(bodies.filter((_, at) => read[at]?.ok))
    const { alerts } = JSON.parse(expectSame('texts', inputs)) as { alerts: unknown[] }
    expect(alerts).toHaveLength(inputs.bodies.length)
  })
})
