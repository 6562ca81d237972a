import type { OutCi, OutReason, Step } from './binding.ts'

const OUT_WORDS: Record<OutReason, string> = {
  retired: 'retired or absent',
  other_company: 'of another company than the caller',
  other_domain: 'of another domain than the caller',
  other_resource: 'the CMDB says that it is another resource',
  not_a_server: 'a VM instance, and the settings want the server',
  not_an_instance: 'a server, and the settings want the VM instance',
  several: 'in use, as are others',
}

/** Reasons whose records are counted and never named: readers of the incident may not be allowed to know them. */
export const FOREIGN: readonly OutReason[] = ['other_company', 'other_domain']

/**
 * Records that were found and not taken, each in the words of `one`. Those of another company or domain come last, a
 * count for each reason: their names are not for the caller. `most`: how many are named.
 */
export function outTold(
  out: readonly OutCi[],
  what: 'CI' | 'service',
  one: (ci: OutCi, why: string) => string,
  most = Infinity,
): string[] {
  const named = out.filter(({ why }) => !FOREIGN.includes(why)).map((ci) => one(ci, OUT_WORDS[ci.why]))
  const counted = FOREIGN.flatMap((reason) => {
    const count = out.filter(({ why }) => why === reason).length
    return count === 0 ? [] : [`${count} ${what}${count === 1 ? '' : 's'} ${OUT_WORDS[reason]}`]
  })
  return [...named.slice(0, most), ...counted]
}

/** A step as it is kept and shown. */
export function withoutForeign(step: Step): Step {
  const hidden = (ci: OutCi): OutCi => ({ sysId: '', name: '', class: '', why: ci.why })
  return { ...step, out: step.out.map((ci) => (FOREIGN.includes(ci.why) ? hidden(ci) : ci)) }
}
