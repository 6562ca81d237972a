/* Every state of an alert with every event. Answers the decisions, and what becomes of each by what the incident is. */
const { adapt, decide } = server('alert/decision')
const { toEvent } = server('alert/decision')

answer({
  decided: input.cases.map(({ stored, event, policy }) => {
    const decision = decide(stored, event, policy)
    return [
      decision,
      ['open', 'resolved', 'closed', 'gone'].flatMap((incident) =>
        [false, true].map((isStep) => adapt(decision, incident, policy, isStep)),
      ),
    ]
  }),
  events: input.alerts.map((alert) => toEvent(alert, input.now)),
})
