import { type Finding, findingsOf } from '../verify-instance/finding.ts'
import { asRecord, type Instance, NoAnswer, type Reply } from '../verify-instance/instance.ts'
import type { Topic } from '../verify-instance/report.ts'
import { OUTSIDE } from './outside.ts'

export const API = '/api/x_secx_conf/conformance'

/** What the report calls a finding's point is the class or the part of the platform that it is about. */
export const TOPIC: Topic<string> = {
  title: 'Conformance: report',
  note: 'The last column says where each expectation comes from.',
  nameOf: (subject) => subject,
}

/** Asks an instance that has the conformance app: first what its scripts see, then how its routes answer. */
export async function conform(instance: Instance): Promise<Finding<string>[]> {
  return [...(await inside(instance)), ...(await outside(instance))]
}

async function inside(instance: Instance): Promise<Finding<string>[]> {
  const said = findingsOf('Conformance app', 'Look into the system log of the instance.')
  const reply = await instance.call('GET', `${API}/run`, { login: true })
  const { result } = asRecord(reply.json)
  if (reply.status !== 200 || !Array.isArray(result))
    return [said.wrong('The checks run on the instance', `${reply.status}: ${reply.text.slice(0, 300)}`)]
  return result.map((line) => {
    const { subject, expected, source, found } = asRecord(line)
    return judged(String(subject), String(expected), String(source), String(found))
  })
}

async function outside(instance: Instance): Promise<Finding<string>[]> {
  const findings: Finding<string>[] = []
  for (const { expected, source, call, look } of OUTSIDE) {
    const { method = 'POST', path, ...options } = call
    try {
      const reply: Reply = await instance.call(method, API + path, options)
      findings.push(judged('REST', expected, source, look(reply)))
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error
      findings.push(findingsOf('REST', `Source: ${source}.`).untried(expected, `${error.message}.`))
    }
  }
  return findings
}

/** `found` is '' where it is as expected. */
function judged(subject: string, expected: string, source: string, found: string): Finding<string> {
  const next = `Source: ${source}.`
  const said = findingsOf(subject, next)
  return found === '' ? { ...said.ok(expected, 'Yes.'), next } : said.wrong(expected, `${found}.`)
}
