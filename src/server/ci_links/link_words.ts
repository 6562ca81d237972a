/** Why a correlation id was not written. */
export type NotWritten = 'off' | 'no_use' | 'too_long' | 'taken' | 'not_allowed'

/** Why a CI link is not saved. */
export type LinkFault = 'no_id' | 'no_ci' | 'double'

export const LINK_FAULTS: Record<LinkFault, string> = {
  no_id:
    'Azure resource: this is not the id of an Azure resource. It begins with /subscriptions/ and the id of the subscription; the Azure portal shows it under Properties, as Resource ID.',
  no_ci: 'Configuration item: choose the CI that stands for this resource.',
  double: 'There is a CI link of this resource to this CI already. Change that one instead.',
}

const WHY_NOT: Record<NotWritten, string> = {
  off: '',
  no_use:
    'Its correlation id was left alone, because an earlier step of the search decides for this resource.',
  too_long: 'Its correlation id was left alone, because the id of the resource is too long for it.',
  taken: 'Its correlation id was left alone, because it has one already.',
  not_allowed: 'Its correlation id was left alone, because you or the app may not change that CI.',
}

/** What a link is called. */
export function linkLabel(resource: string, ci: string): string {
  return `${resource} → ${ci}`
}

export function accepted(resource: string, ci: string, why: NotWritten): string {
  return `Accepted: from now on alerts about ${resource} get the CI ${ci}, by the CI link. ${WHY_NOT[why]}`.trim()
}

export function correlated(resource: string, ci: string): string {
  return `Accepted: the correlation id of the CI ${ci} is now the id of ${resource}, by which alerts find it from now on.`
}

/** After `correlated`: what became of the link. */
export const NOT_NEEDED = 'The CI link is not needed for that; its state is Noted now.'

export function dismissed(resource: string, ci: string): string {
  return `Dismissed: the CI ${ci} is not suggested for ${resource} again.`
}

export function notSaved(error: string): string {
  return `The CI link could not be saved. ${error}`.trim()
}

/** What somebody did to the CI of an incident. Names of CIs are '' for none. */
export interface Correction {
  /** User name. */
  who: string
  /** As the platform stores it, UTC. */
  at: string
  incident: string
  /** What the incident has now. */
  to: string
  /** What the app had bound. */
  own: string
  isBack: boolean
}

/** A line for the alert. */
export function corrected({ who, at, incident, to, own, isBack }: Correction): string {
  const did = to === '' ? `removed the CI of ${incident}` : `set the CI of ${incident} to ${to}`
  const bound = own === '' ? 'the app had bound none' : `the app had bound ${own}`
  return `${at} UTC: ${who} ${did}; ${isBack ? 'that is as the app had it' : bound}.`
}

export const SEARCH_QUEUED = 'Alerts about it that have no CI are searched again within a minute.'

export const SEARCH_NOT_QUEUED =
  'The search for alerts about it could not be queued; they get their CI by the daily search. See the system log.'
