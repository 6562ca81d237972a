import type { Essentials } from '../essentials.ts'
import type { Line } from '../facts.ts'
import type { Fields } from '../fields.ts'
import { identifier } from '../identifier.ts'
import { NO_SEVERITY } from '../severity.ts'
import { orderTargets } from '../targets.ts'
import { monthOf } from '../times.ts'
import type { Kind } from './kind.ts'

/**
 * A budget's threshold was passed or is forecast to be. Azure never says that it is over, and tells each threshold once
 * per period. One alert per budget and calendar month: further thresholds are news of the same overspending, and the
 * next month starts anew. (`BudgetStartDate` is the day the budget was set up and stays the same.)
 */
export const COST: Kind = {
  kind: 'cost',
  label: 'Cost budget',
  words: {
    recognised: 'AlertData with a budget or an amount spent',
    identity: 'BudgetId (alert id if none is named) and the month in which it fired',
    problem: 'BudgetId (alert id if none is named)',
    resolves: 'never',
    severity: 'none',
    target: 'the scope of the budget (subscription or resource group)',
  },
  matches: ({ context }) => {
    const data = context.object('AlertData')
    return ['BudgetId', 'BudgetName', 'SpentAmount', 'BudgetThreshold'].some((name) => data.text(name) !== '')
  },
  read: ({ context, essentials }) => {
    const data = context.object('AlertData')
    const budgetId = identifier(data.raw('BudgetId'))
    const budget = (budgetId || essentials.alertId).toLowerCase()
    const month = essentials.firedAt === null ? 'unknown' : monthOf(essentials.firedAt)
    return {
      key: budget === '' ? '' : `cost:${budget}:${month}`,
      problemKey: budget === '' ? '' : `cost:${budget}`,
      end: 'never',
      severity: NO_SEVERITY,
      rule: { name: essentials.ruleName || data.text('BudgetName'), id: budgetId },
      targets: orderTargets(
        { targetIds: essentials.targetIds, configurationItems: [] },
        { scopes: scopesOf(data, essentials) },
      ),
      lines: costLines(data),
      links: [],
    }
  },
}

/** The configuration items only ever say "budgets". Without a scope, the alert id says which part of Azure it is about. */
function scopesOf(data: Fields, { alertId }: Essentials): [unknown, string][] {
  const alertScope = /^(.*)\/providers\/microsoft\.costmanagement\/alerts\/[^/]+$/i.exec(alertId)?.[1]
  return [
    [data.raw('Scope'), 'AlertData.Scope'],
    [alertScope, 'scope of alertId'],
  ]
}

function costLines(data: Fields): Line[] {
  const amount = (name: string): string => {
    const text = data.text(name, 60)
    return text === '' ? '' : `${text} ${data.text('Unit', 20)}`.trim()
  }
  return [
    ['Budget', data.text('BudgetName')],
    ['Spent', amount('SpentAmount')],
    ['Forecast for the period', amount('ForecastedTotalForPeriod')],
    ['Threshold', amount('NotificationThresholdAmount')],
    ['Threshold is for', data.text('ThresholdType', 60)],
    ['Budget amount', amount('BudgetThreshold')],
    ['Budget since', data.text('BudgetStartDate', 60)],
    ['Budget made by', data.text('BudgetCreator')],
    ['Scope', data.text('Scope')],
  ]
}
