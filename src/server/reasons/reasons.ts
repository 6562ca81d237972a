/** The result of a delivery, for Azure and for people. */
export type Outcome =
  | 'opened'
  | 'updated'
  | 'reopened'
  | 'resolved'
  | 'grouped'
  | 'duplicate'
  | 'ignored'
  | 'recorded'
  | 'queued'
  | 'rejected'

/**
 * Why a delivery ended as it did. `body_too_large` and `subscription_not_allowed` belong to calls that are refused
 * although their token is genuine; `entra` has the reasons of tokens.
 */
export type DeliveryReason = keyof typeof DELIVERY_REASONS

/** One sentence per reason, for the delivery's form, the work notes and `docs/reasons.md`. */
export const DELIVERY_REASONS = {
  first_fired: 'The alert fired for the first time, so an incident was opened.',
  fired_without_incident: 'The alert fired and has no incident yet, or none any more, so one was opened.',
  refire_new: 'The alert fired again after it had resolved; by the refire setting a new incident was opened.',
  refire_reopened:
    'The alert fired again after its incident was resolved; by the refire setting the incident was reopened.',
  refire_noted:
    'The alert fired again after its incident was resolved; by the refire setting only a work note was added.',
  refire_outside_window:
    'The alert fired again after it had resolved, later than the refire window, so a new incident was opened.',
  refire_incident_closed:
    'The alert fired again and its earlier incident can no longer be changed, so a new incident was opened.',
  step_noted:
    'A further step of the operation came after its incident had been resolved: only a work note was added.',
  fired_again: 'The alert fired again while its incident is open: a work note was added.',
  same_firing: 'The same firing had been delivered before.',
  older_firing: 'A newer firing of this alert is already on record.',
  late_fired: 'This firing is older than a resolution that is already on record, so nothing was opened.',
  resolved_meanwhile: 'The alert resolved before its incident could be opened, so nothing was opened.',
  finished_by_retry: 'An earlier try had stopped half-way; this try found or opened the incident.',
  alert_resolved: 'Azure reports the alert as resolved, so the incident was resolved.',
  resolve_note_only: 'The alert resolved; by the resolve setting only a work note was added.',
  resolve_never: 'The alert resolved; by the resolve setting the incident is left alone.',
  incident_taken:
    'The alert resolved; somebody works on the incident, so by the resolve setting only a work note was added.',
  incident_on_hold: 'The alert resolved; the incident is on hold, so only a work note was added.',
  incident_already_resolved: 'The alert resolved; the incident had been resolved before.',
  incident_closed: 'The incident is closed or canceled and was not touched.',
  incident_gone: 'The incident of this alert does not exist any more.',
  no_incident: 'No incident belongs to this alert, so there was nothing to resolve.',
  message_added:
    'The call does not change the alert, but it has a message that the incident did not have yet, so a work note was added.',
  ended_with_newer:
    'A newer alert about the same problem resolved in Azure, so this alert counts as resolved too.',
  newer_already_resolved:
    'A newer alert about the same problem had already resolved in Azure, so this firing is over and nothing was opened.',
  already_resolved: 'The alert had resolved before.',
  stale_resolved: 'The alert fired again after this resolution, so the incident stays open.',
  resolved_before_fired: 'The alert resolved before its firing arrived; the firing will open nothing.',
  group_joined: 'An incident of the same group is open, so the alert joined it.',
  group_ended:
    'The incident that the alert was to join ended at the same moment, so the alert got one of its own.',
  storm_opened:
    'More alerts came than the storm setting allows: this one opened the storm incident, which the next ones join.',
  storm_joined: 'More alerts came than the storm setting allows, so the alert joined the storm incident.',
  flapping_joined: 'The problem is flapping: the alert joined the incident that is kept open for it.',
  rule_recorded: 'By a mapping rule, the alert is kept on record only.',
  rule_ignored: 'By a mapping rule, the alert is ignored: only the delivery is kept.',
  nothing_changed:
    'The resource was available before and still is: nothing is wrong and nothing has ended, so nothing was opened or changed.',
  test_recorded: 'By the setting for tests, the test of an action group is kept on record only.',
  test_ended:
    'A test of an action group measures nothing, so by the setting for tests its incident was resolved at once.',
  members_still_firing: 'The alert resolved; the incident stays open for its other alerts that still fire.',
  joined_while_resolving:
    'The alert resolved; another alert joined the incident at the same moment, so it stays open.',
  flapping_held:
    'The alert resolved, but the problem is flapping: the incident stays open until it has been quiet for a while.',
  quiet_again: 'The problem has stopped flapping, so the incident was resolved.',
  silent:
    'Azure has not called about the alert for the hours that the settings or a mapping rule name, so the alert counts as resolved.',
  settled:
    'Two calls about this alert were processed at the same moment; alert and incident now follow the later of them.',
  incident_state_kept:
    'The alert resolved; the incident is in a state that the settings keep, so only a work note was added.',
  queued: 'Stored; it will be processed in the background.',
  will_be_retried: 'Stored; processing failed and will be tried again.',
  given_up:
    'Stored; processing failed too often and is not tried again by itself. Fix the error, then press Replay.',
  not_json: 'The body is not JSON.',
  other_schema:
    'The body has another Azure schema. Switch on "Enable the common alert schema" in the action group\'s webhook action.',
  unknown_schema:
    'The body is no Azure Monitor alert of the common alert schema. Switch on "Enable the common alert schema" in the action group\'s webhook action.',
  issue_schema:
    'The body is a notification of an Azure Monitor issue, not an alert. In Azure, remove this webhook from the action group of the issues: alerts come through the action groups of their own rules.',
  no_identity: 'The body has the common alert schema but has no identifier for the alert.',
  body_too_large: 'The body is larger than the setting "operation.max_body_kb" allows.',
  subscription_not_allowed:
    'The alert ID names a subscription that is not in the setting "entra.subscriptions", or it names no subscription and the setting does not hold the word "none".',
} as const

/** The sentence of a delivery's reason. */
export function sentence(reason: DeliveryReason): string {
  return DELIVERY_REASONS[reason]
}

/** For reasons after which nobody has anything to do. */
const NOTHING = 'Nothing to do.'
const WORK = 'Work on the incident.'
const WORK_OR_RESOLVE = 'Check the resource, then resolve the incident.'
const SCHEMA = 'Change the webhook in the action group in Azure, then press Test there.'
const TO_OPEN = 'If such alerts are to open incidents, change'

/** What a person does next, by the reason: one sentence or two for the form of delivery, alert and refused calls. */
const NEXT_STEPS: Readonly<Record<DeliveryReason, string>> = {
  first_fired: WORK,
  fired_without_incident: WORK,
  refire_new: WORK,
  refire_reopened: WORK,
  refire_noted:
    'Read the work note. If the incident is to open again, change When a resolved alert fires again under Life of an alert.',
  refire_outside_window: WORK,
  refire_incident_closed: WORK,
  step_noted: NOTHING,
  fired_again: WORK,
  same_firing: NOTHING,
  older_firing: NOTHING,
  late_fired: NOTHING,
  resolved_meanwhile: NOTHING,
  finished_by_retry: WORK,
  alert_resolved: NOTHING,
  resolve_note_only: WORK_OR_RESOLVE,
  resolve_never: WORK_OR_RESOLVE,
  incident_taken: WORK_OR_RESOLVE,
  incident_on_hold: WORK_OR_RESOLVE,
  incident_already_resolved: NOTHING,
  incident_closed: NOTHING,
  incident_gone: NOTHING,
  no_incident: NOTHING,
  message_added: 'Read the work note of the incident.',
  ended_with_newer: NOTHING,
  newer_already_resolved: NOTHING,
  already_resolved: NOTHING,
  stale_resolved: WORK,
  resolved_before_fired: NOTHING,
  group_joined: WORK,
  group_ended: WORK,
  storm_opened: WORK,
  storm_joined: WORK,
  flapping_joined: WORK,
  rule_recorded: `${TO_OPEN} the mapping rule that the alert names.`,
  rule_ignored: `${TO_OPEN} the mapping rule that the explanation names.`,
  nothing_changed: NOTHING,
  test_recorded: NOTHING,
  test_ended: NOTHING,
  members_still_firing: 'Work on the incident: its other alerts still fire.',
  joined_while_resolving: WORK,
  flapping_held: 'Find out why the problem comes and goes.',
  quiet_again: NOTHING,
  silent: 'Check in Azure that the problem is over: Azure does not report it.',
  settled: NOTHING,
  incident_state_kept: WORK_OR_RESOLVE,
  queued: 'Wait a minute. If it stays so, check Scheduled jobs on the page Set up.',
  will_be_retried: 'Read the error. The app tries again by itself.',
  given_up: 'Fix the error, then press Replay.',
  not_json: 'Check what calls this address: Azure Monitor sends JSON.',
  other_schema: SCHEMA,
  unknown_schema: SCHEMA,
  issue_schema: 'Remove this webhook from the action group of the issues in Azure.',
  no_identity: 'Check what calls this address: alerts of Azure Monitor have an identifier.',
  body_too_large: 'Raise Largest body (KB) under Operation, if such alerts are wanted.',
  subscription_not_allowed: 'If the subscription is yours, add it to Subscriptions under Who may call.',
}

export function nextStep(reason: DeliveryReason): string {
  return NEXT_STEPS[reason]
}
