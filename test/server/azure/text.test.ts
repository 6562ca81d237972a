import { cleanLine, cleanText } from '../../../src/server/platform/text.ts'
import {
  ALERT_ID,
  body,
  COST_ESSENTIALS,
  costContext,
  metricContext,
  resource,
  serviceHealthContext,
} from './bodies.ts'
import { alertOf } from './reading.ts'

describe('text from outside', () => {
  const invisible = [
    ['NUL', '\u0000'],
    ['escape', '\u001b'],
    ['delete', '\u007f'],
    ['a C1 control', '\u009b'],
    ['soft hyphen', '\u00ad'],
    ['zero-width space', '\u200b'],
    ['zero-width joiner', '\u200d'],
    ['right-to-left mark', '\u200f'],
    ['right-to-left override', '\u202e'],
    ['word joiner', '\u2060'],
    ['isolate', '\u2067'],
    ['byte order mark', '\ufeff'],
    ['a tag character', '\u{e0041}'],
  ] as const

  it.each(invisible)('loses %s', (_, character) => {
    expect(cleanText(`pay${character}ments\nlate`)).toBe('payments\nlate')
    expect(cleanLine(`pay${character}ments`)).toBe('payments')
  })

  it.each(['\r\n', '\r', '\n', '\u000b', '\u000c', '\u0085', '\u2028', '\u2029'])(
    'has one kind of line end, and none in a value of one line (%j)',
    (end) => {
      expect(cleanText(`one${end}two`)).toBe('one\ntwo')
      expect(cleanLine(`one${end}Severity: 4`)).toBe('one Severity: 4')
    },
  )

  it('keeps letters of all scripts and whole emoji, and marks half a character', () => {
    expect(cleanText('Störung, 障害, сбой 🔥')).toBe('Störung, 障害, сбой 🔥')
    expect(cleanText('a\ud83db')).toBe('a\ufffdb')
  })
})

describe('what is hit', () => {
  const hit = (target: string) => alertOf(body({ alertTargetIDs: [target] }, metricContext())).subject

  it.each([
    ['a machine', resource('rg-shop', 'Microsoft.Compute/virtualMachines', 'vm-till-07'), 'vm-till-07'],
    [
      'a child with its parent',
      `${resource('rg-shop', 'Microsoft.Storage/storageAccounts', 'shopassets')}/blobServices/default`,
      'shopassets/default',
    ],
    [
      'a slot with its site',
      `${resource('rg-shop', 'Microsoft.Web/sites', 'shop')}/slots/staging`,
      'shop/staging',
    ],
    [
      'an extension with what it extends',
      `${resource('rg-shop', 'Microsoft.Compute/virtualMachines', 'vm-till-07')}/providers/Microsoft.Guest/assignments/tls`,
      'vm-till-07/tls',
    ],
  ])('is %s', (_, target, subject) => {
    expect(hit(target)).toBe(subject)
  })

  it('is the title of a Service Health event', () => {
    expect(alertOf(body({}, serviceHealthContext())).subject).toBe('SQL is slow in Sweden Central')
  })

  it.each([
    ['shop-budget at 51 %', {}],
    ['shop-budget forecast at 120 %', { ThresholdType: 'Forecasted', ForecastedTotalForPeriod: '$1,080.00' }],
    ['shop-budget', { BudgetThreshold: 'a lot' }],
  ])('is a budget and its share: %s', (subject, data) => {
    expect(alertOf(body({ ...COST_ESSENTIALS, alertId: ALERT_ID }, costContext(data))).subject).toBe(subject)
  })
})
