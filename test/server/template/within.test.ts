import fc from 'fast-check'
import { renderLine, renderWithin, type Values } from '../../../src/server/template/template.ts'

const values = (texts: Record<string, string>): Values => ({ texts, lists: {}, payload: undefined })
const LONG =
  'Whenever the average percentage of processor time over fifteen minutes is greater than ninety percent '

describe('a text that is too long for its field', () => {
  it('keeps what is hit, wherever the template has it', () => {
    const texts = {
      rule: LONG.repeat(3),
      subject: 'shopassets/default',
      'target.name': 'shop-web-01',
      'ci.name': 'WEB01',
    }
    expect(renderLine('{{rule}}: {{subject}}', values(texts), 160)).toMatch(
      /^Whenever .+…: shopassets\/default$/,
    )
    expect(renderLine('{{target.name}} – {{rule}}', values(texts), 160)).toMatch(
      /^shop-web-01 – Whenever .+…$/,
    )
    expect(renderLine('{{rule}} [{{ci.name}}]', values(texts), 160)).toMatch(/^Whenever .+… \[WEB01\]$/)
  })

  it('is shortened at its longest values, and uses its room', () => {
    const texts = { rule: 'CPU high', description: LONG.repeat(3), service: 'Platform', subject: 'vm' }
    const line = renderLine('{{rule}} ({{service}}): {{description}} on {{subject}}', values(texts), 160)
    expect(line).toMatch(/^CPU high \(Platform\): Whenever .+… on vm$/)
    expect(line.length).toBeGreaterThan(140)
  })

  it('leaves the rule a few words when what is hit is a long title', () => {
    const texts = { rule: 'azure-service-health', subject: 'Storage errors '.repeat(20) }
    expect(renderLine('{{rule}}: {{subject}}', values(texts), 160)).toMatch(
      /^azure-service-health: Storage .+…$/,
    )
  })

  it('keeps its lines outside of one-line fields', () => {
    expect(
      renderWithin('{{rule}}\n{{subject}}', values({ rule: LONG.repeat(3), subject: 'vm' }), 100),
    ).toMatch(/^Whenever .+…\nvm$/)
  })

  it('is cut at its end only when the template’s own words are too long', () => {
    expect(renderLine(LONG.repeat(3) + '{{subject}}', values({ subject: 'vm' }), 160)).toMatch(/… \[cut\]$/)
  })
})

it('one line that fits, whatever is put in', () => {
  const text = fc.string({ unit: 'binary', maxLength: 300 })
  fc.assert(
    fc.property(text, text, text, (rule, subject, service) => {
      const line = renderLine('{{rule}} | {{subject}} | {{service}}', values({ rule, subject, service }), 160)
      expect(line.length).toBeLessThanOrEqual(160)
      expect(line).not.toMatch(/[\r\n\u2028\u2029]/)
    }),
  )
})
