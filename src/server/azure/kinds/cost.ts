import type { Target } from '../alert.ts'
import { labelOf } from '../arm_id.ts'
import { type Essentials, NO_SEVERITY } from '../essentials.ts'
import type { FactLine } from '../facts.ts'
import type { Fields } from '../fields.ts'
import { orderTargets } from '../targets.ts'
import { identifier, joined, plain } from '../text.ts'
import { monthOf } from '../times.ts'
import type { Kind } from './kind.ts'

/**
 * The spending passed a budget's threshold, or is forecast to. Azure never says that it is over, and reports each
 * threshold once per period. There is one alert per budget and calendar month: further thresholds belong to the same
 * overspending. (`BudgetStartDate` is the day the budget was set up and stays the same.)
 */
export const COST: Kind = {
  kind: 'cost',
  matches: ({ context, essentials }) => {
    const data = context.object('AlertData')
    const marks = ['BudgetId', 'BudgetName', 'SpentAmount', 'BudgetThreshold', 'CreditBalance']
    if (marks.some((name) => data.text(name) !== '')) return true
    return plain(essentials.service) === 'costalerts' && data.names.length > 0
  },
  read: ({ context, essentials }) => {
    const data = context.object('AlertData')
    const budgetId = identifier(data.raw('BudgetId'))
    const budget = (budgetId || essentials.alertId).toLowerCase()
    const targets = orderTargets(
      { targetIds: essentials.targetIds, configurationItems: [] },
      { scopes: scopesOf(data, essentials) },
    )
    const subject = subjectOf(context, targets)
    const month = essentials.firedAt === null ? 'unknown' : monthOf(essentials.firedAt)
    return {
      key: budget === '' ? '' : `cost:${budget}:${month}`,
      problemKey: budget === '' ? '' : `cost:${budget}`,
      end: 'never',
      severity: NO_SEVERITY,
      rule: { name: essentials.ruleName || data.text('BudgetName') || categoryOf(context), id: budgetId },
      // Azure writes the message of this call where other kinds have the rule's description.
      narrative: essentials.description,
      subject,
      targets,
      lines: costLines(context),
    }
  },
}

/** `Credits`, as sent; '' for a budget. */
function categoryOf(context: Fields): string {
  const category = context.text('AlertCategory', 60)
  return /^budgets?$/i.test(category) ? '' : category
}

/**
 * `shop-budget at 51 %`, for a forecast `shop-budget forecast at 120 %`; without usable amounts only the name. Without a
 * budget: category, owner and share, `Credits of 1234567 at 90%`.
 */
function subjectOf(context: Fields, targets: Target[]): string {
  const data = context.object('AlertData')
  const name = data.text('BudgetName')
  if (name === '') {
    const whose = targets.slice(0, 1).map(labelOf).join('')
    const share = data.text('Threshold', 20)
    return joined([categoryOf(context) || 'Cost', whose && `of ${whose}`, share && `at ${share}`], ' ')
  }
  const forecast = data.text('ThresholdType', 60).toLowerCase().startsWith('forecast')
  const amount = amountOf(data.text(forecast ? 'ForecastedTotalForPeriod' : 'SpentAmount', 60))
  const budget = amountOf(data.text('BudgetThreshold', 60))
  if (amount === null || budget === null || budget === 0) return name
  return `${name} ${forecast ? 'forecast ' : ''}at ${Math.round((amount / budget) * 100)} %`
}

/** `$1,460.10` is 1460.1: a currency sign and separators of thousands around a number with a decimal point; else null. */
function amountOf(text: string): number | null {
  const digits = /^[^\d,.-]{0,5}(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?[^\d,.]{0,5}$/.exec(text)
  return digits === null ? null : Number(`${String(digits[1]).replace(/,/g, '')}${digits[2] ?? ''}`)
}

/** The scope, or without one the part of the alert id before the provider. (The configuration items only say "budgets".) */
function scopesOf(data: Fields, { alertId }: Essentials): [unknown, string][] {
  const alertScope = /^(\/.*)\/providers\/microsoft\.costmanagement\/alerts\/[^/]+$/i.exec(alertId)?.[1]
  return [
    [data.raw('Scope'), 'AlertData.Scope'],
    [alertScope, 'scope of alertId'],
  ]
}

function costLines(context: Fields): FactLine[] {
  const data = context.object('AlertData')
  const amount = (name: string): string => {
    const text = data.text(name, 60)
    return text === '' ? '' : `${text} ${data.text('Unit', 20)}`.trim()
  }
  return [
    ['Category', categoryOf(context)],
    ['Budget', data.text('BudgetName')],
    ['Spent', amount('SpentAmount')],
    ['Credit left', amount('CreditBalance')],
    ['Forecast for the period', amount('ForecastedTotalForPeriod')],
    ['Threshold', amount('NotificationThresholdAmount')],
    ['Threshold of the credit', data.text('Threshold', 60)],
    ['Threshold is for', data.text('ThresholdType', 60)],
    ['Budget amount', amount('BudgetThreshold')],
    ['Budget since', data.text('BudgetStartDate', 60)],
    ['Budget made by', data.text('BudgetCreator')],
    ['Scope', data.text('Scope')],
  ]
}
