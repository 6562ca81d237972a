import fc from 'fast-check'
import { PLACEHOLDERS } from '../../../src/server/template/paths.ts'
import { render, templateProblem, type Values } from '../../../src/server/template/template.ts'

const values = (texts: Record<string, string>, more: Partial<Values> = {}): Values => ({
  texts,
  lists: {},
  payload: undefined,
  ...more,
})

describe('a placeholder', () => {
  it('is replaced by its value', () => {
    expect(render('{{rule}} on {{target.name}}', values({ rule: 'CPU', 'target.name': 'vm-1' }))).toBe(
      'CPU on vm-1',
    )
  })

  it('may name a custom property, or a fact by its label', () => {
    const texts = { 'customProperties.team': 'Blue', 'facts.Metric value': '97' }
    expect(render('{{customProperties.team}} {{facts.Metric value}}', values(texts))).toBe('Blue 97')
  })

  it('without a value gives what stands behind the bar, or nothing', () => {
    expect(render('{{customProperties.team|Operations}} [{{rule}}]', values({ rule: '' }))).toBe(
      'Operations []',
    )
  })

  it('puts in a value that is not looked at again', () => {
    const texts = { rule: '{{description}} {{#facts}} $& $1', description: 'x' }
    expect(render('{{rule}}', values(texts))).toBe(texts.rule)
  })

  it('finds nothing in what every object has', () => {
    const payload = { data: {} }
    const template =
      '{{customProperties.constructor}}{{payload.constructor.name}}{{payload.data.__proto__.x}}{{facts.toString}}'
    expect(render(template, values({}, { payload }))).toBe('')
  })

  it('may have spaces within its braces', () => {
    expect(render('{{ rule | none }}', values({ rule: 'CPU' }))).toBe('CPU')
  })
})

describe('a path into the body', () => {
  const payload = { Data: { list: [{ value: 97.3 }, { value: false }], nothing: null } }

  it.each([
    ['payload.data.list.0.value', '97.3'],
    ['payload.data.list.1.value', 'false'],
    ['payload.data.list', ''],
    ['payload.data.nothing', ''],
    ['payload.data.list.7.value', ''],
    ['payload.data.list.length', ''],
  ])('%s gives “%s”', (path, value) => {
    expect(render(`{{${path}}}`, values({}, { payload }))).toBe(value)
  })
})

describe('a section', () => {
  const facts = [
    { label: 'Metric', value: 'CPU' },
    { label: 'Value', value: '97' },
  ]

  it('repeats its text for each item of a list, in which outer values can be named', () => {
    const template = 'Facts of {{rule}}:\n{{#facts}}\n- {{label}}: {{value}} ({{rule}})\n{{/facts}}\nEnd'
    expect(render(template, values({ rule: 'R' }, { lists: { facts } }))).toBe(
      'Facts of R:\n- Metric: CPU (R)\n- Value: 97 (R)\nEnd',
    )
  })

  it('of an empty list leaves nothing, not even its line', () => {
    expect(render('a\n{{#links}}\n{{url}}\n{{/links}}\nb', values({}))).toBe('a\nb')
  })

  it('of a value shows its text once, if there is one', () => {
    const template = '{{#previousIncident}}Before: {{previousIncident}}{{/previousIncident}}.'
    expect(render(template, values({ previousIncident: 'INC1' }))).toBe('Before: INC1.')
    expect(render(template, values({}))).toBe('.')
  })

  it('never makes a text without end', () => {
    const many = Array.from({ length: 1000 }, () => ({ label: 'x'.repeat(100), value: '' }))
    const template = '{{#facts}}{{label}}{{/facts}}'.repeat(50)
    expect(render(template, values({}, { lists: { facts: many } })).length).toBeLessThanOrEqual(20_000)
  })
})

describe('a fault', () => {
  it('is not found in any documented placeholder', () => {
    expect(PLACEHOLDERS.map((name) => templateProblem(`a {{${name}}} b {{${name}|c}}`)).join('')).toBe('')
  })

  it.each([
    ['{{rule}} {{targetName}}', '{{targetName}} is not a placeholder'],
    ['{{customProperties.}}', '{{customProperties.}} is not a placeholder'],
    ['{{label}}', '{{label}} is not a placeholder'],
    ['{{rule', 'braces that do not match'],
    ['rule}}', 'braces that do not match'],
    ['{{#facts}}{{label}}', '{{#facts}} is not closed'],
    ['{{/facts}}', '{{/facts}} ends no section'],
    ['{{#facts}}{{/links}}', '{{/links}} ends no section'],
    ['{{#nonsense}}{{/nonsense}}', '{{#nonsense}} is no list or value'],
    ['{{#facts}}{{#links}}{{/links}}{{/facts}}', '{{#links}} is inside {{#facts}}'],
  ])('of %s is: %s', (template, fault) => {
    expect(templateProblem(template)).toBe(fault)
  })

  it('is not found where a section’s items are named within it', () => {
    expect(templateProblem('{{#facts}}{{label}}: {{value}}{{/facts}}{{#links}}{{url}}{{/links}}')).toBe('')
  })
})

test('text without placeholders stays as it is', () => {
  fc.assert(
    fc.property(fc.string(), (text) => text.includes('{{') || render(text, values({ rule: 'x' })) === text),
  )
})

test('no template makes the renderer throw', () => {
  const piece = fc.constantFrom('{{', '}}', '#', '/', '|', 'facts', 'rule', 'payload.a.b', '\n', ' ', 'x')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const template = pieces.join('')
      expect(typeof templateProblem(template)).toBe('string')
      expect(typeof render(template, values({ rule: 'x' }, { payload: { a: { b: 1 } } }))).toBe('string')
    }),
  )
})

describe('a value of the body', () => {
  const dirty = 'CPU\u202e \u0000hi\u200bgh\r\nSeverity: Sev0\u2028Group: x'
  const put = (template: string) => render(template, values({}, { payload: { text: dirty } }))

  it('is cleaned like every other, and brings no lines into a line', () => {
    expect(put('Says: {{payload.text}}')).toBe('Says: CPU high Severity: Sev0 Group: x')
    expect(put('{{payload.text}}.')).toBe('CPU high Severity: Sev0 Group: x.')
  })

  it('keeps its lines where it has a line to itself', () => {
    expect(put('Says:\n {{payload.text}} \nEnd')).toBe('Says:\n CPU high\nSeverity: Sev0\nGroup: x \nEnd')
  })

  it('forges no line, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const filled = render('Says: {{payload.text}}', values({}, { payload: { text } }))
        expect(filled.split(/\v|[\n\r\f\u0085\u2028\u2029]/)).toHaveLength(1)
      }),
    )
  })
})

it('a value with braces is never filled in again, whatever it is made of', () => {
  const part = fc.constantFrom('{{', '}}', '#', '/', 'rule', 'facts', '|', ' ', '{', '}')
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const text = parts.join('')
      expect(render('[{{description}}]', values({ description: text, rule: 'SECRET' }))).toBe(`[${text}]`)
    }),
  )
})
