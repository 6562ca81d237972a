import type { Target } from '../alert.ts'
import { labelOf } from '../arm_id.ts'
import { type Essentials, NO_SEVERITY } from '../essentials.ts'
import type { FactLine } from '../facts.ts'
import type { Fields } from '../fields.ts'
import { orderTargets } from '../targets.ts'
import { identifier, joined, plain } from '../text.ts'
import { monthOf } from '../times.ts'
import { withSeparators } from './condition.ts'
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
      headline: headlineOf(data),
      remark: '',
      page: ['Costs in Azure', COSTS],
      targets,
      lines: costLines(context),
    }
  },
}

const COSTS = 'https://portal.azure.com/#view/Microsoft_Azure_CostManagement/Menu/~/costanalysis'

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
  const share = shareOf(data, reportedAmount(data))
  return joined([name, share && `${isForecast(data) ? 'forecast ' : ''}at ${share}`], ' ')
}

/** `3,641.27 USD of the budget of 4,000.00 USD spent`; '' without both amounts. */
function headlineOf(data: Fields): string {
  const [amount, budget] = [money(data, reportedAmount(data)), money(data, 'BudgetThreshold')]
  if (amount === '' || budget === '') return ''
  return isForecast(data)
    ? `forecast ${amount}, the budget is ${budget}`
    : `${amount} of the budget of ${budget} spent`
}

function isForecast(data: Fields): boolean {
  return data.text('ThresholdType', 60).toLowerCase().startsWith('forecast')
}

/** The field with the amount that passed the threshold. */
function reportedAmount(data: Fields): string {
  return isForecast(data) ? 'ForecastedTotalForPeriod' : 'SpentAmount'
}

/** The share of the budget, `91 %`; '' without usable amounts. */
function shareOf(data: Fields, field: string): string {
  const [amount, budget] = [field, 'BudgetThreshold'].map((name) => amountOf(data.text(name, 60)))
  return amount === null || amount === undefined || !budget ? '' : `${Math.round((amount / budget) * 100)} %`
}

/** `3,641.27 USD`; as sent where that is no plain amount or names no currency. */
function money(data: Fields, field: string): string {
  const [text, unit] = [data.text(field, 60), data.text('Unit', 20)]
  const amount = amountOf(text)
  return amount === null || unit === ''
    ? joined([text, text && unit], ' ')
    : `${withSeparators(amount.toFixed(2))} ${unit}`
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
  const withShare = (field: string): string => {
    const share = shareOf(data, field)
    return money(data, field) + (share && ` (${share} of the budget)`)
  }
  return [
    ['Category', categoryOf(context)],
    ['Budget', data.text('BudgetName'), 'detail'],
    ['Spent', withShare('SpentAmount')],
    ['Credit left', money(data, 'CreditBalance')],
    ['Forecast for the period', withShare('ForecastedTotalForPeriod')],
    ['Threshold', money(data, 'NotificationThresholdAmount')],
    ['Threshold of the credit', data.text('Threshold', 60), 'detail'],
    ['Threshold is for', data.text('ThresholdType', 60), 'detail'],
    ['Budget amount', money(data, 'BudgetThreshold')],
    ['Budget since', data.text('BudgetStartDate', 60), 'detail'],
    ['Budget made by', data.text('BudgetCreator')],
    ['Scope', data.text('Scope'), 'detail'],
  ]
}
