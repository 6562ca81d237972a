/** Every state that an alert's row can have, with every event and policy, in times that are before, equal and after. */
export function decisionInputs() {
  const policies = [
    { refire: 'new', refireWindow: 0 },
    { refire: 'reopen', refireWindow: 5 },
    { refire: 'note', refireWindow: 0 },
  ]
  const cases = allOf({
    condition: ['fired', 'resolved'],
    at: [9, 10, 11],
    policy: policies,
    firedAt: [null, 9, 10, 11],
    resolvedAt: [null, 9, 10, 11],
    hasIncident: [true, false],
    isWorse: [true, false],
    openedByThisDelivery: [true, false],
    resolvedByThisDelivery: [true, false],
  }).map(({ condition, at, policy, ...stored }) => ({ stored, event: { condition, at }, policy }))
  const unknown = cases.map(({ event, policy }) => ({ stored: null, event, policy }))
  const day = 24 * 60 * 60_000
  const times = [null, 0, 1, day, 2 * day, 2 * day + 1, 1e15]
  const alerts = allOf({ condition: ['fired', 'resolved'], firedAt: times, resolvedAt: times })
  return {
    cases: [...cases, ...unknown.filter((_, at) => at % 256 === 0)],
    alerts,
    now: day,
  }
}

/** Every combination of one value of each list. */
function allOf(lists: Record<string, unknown[]>): Record<string, unknown>[] {
  return Object.entries(lists).reduce<Record<string, unknown>[]>(
    (all, [name, values]) => all.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
    [{}],
  )
}
