import fc from 'fast-check'
import { PLACEHOLDERS, render, templateFault } from '../../../src/server/settings/template.ts'

describe('render', () => {
  it('puts in the values of placeholders', () => {
    expect(render('{{rule}} on {{target.name}}', { rule: 'CPU', 'target.name': 'vm-1' })).toBe('CPU on vm-1')
  })

  it('takes a custom property by its name', () => {
    expect(render('{{customProperties.team}}', { 'customProperties.team': 'Blue' })).toBe('Blue')
  })

  it('puts the fallback where there is no value', () => {
    expect(render('{{customProperties.team|Operations}}', {})).toBe('Operations')
    expect(render('{{rule|none}}', { rule: '' })).toBe('none')
  })

  it('puts nothing where there is neither value nor fallback', () => {
    expect(render('[{{rule}}]', {})).toBe('[]')
  })

  it('does not look at a value again', () => {
    expect(render('{{rule}}', { rule: '{{description}} $& $1', description: 'x' })).toBe(
      '{{description}} $& $1',
    )
  })

  it('finds nothing in what every object has', () => {
    expect(render('{{constructor}}{{__proto__}}{{toString}}', {})).toBe('')
  })

  it('allows spaces within the braces', () => {
    expect(render('{{ rule | none }}', { rule: 'CPU' })).toBe('CPU')
  })

  it('leaves text without placeholders as it is', () => {
    fc.assert(fc.property(fc.string(), (text) => text.includes('{{') || render(text, { rule: 'x' }) === text))
  })
})

describe('templateFault', () => {
  it('has nothing against any documented placeholder', () => {
    expect(PLACEHOLDERS.map((name) => templateFault(`a {{${name}}} b {{${name}|c}}`))).toEqual(
      PLACEHOLDERS.map(() => ''),
    )
  })

  it('names a placeholder that does not exist', () => {
    expect(templateFault('{{rule}} {{targetName}}')).toBe('{{targetName}} is not a placeholder')
  })

  it('asks for a name after customProperties', () => {
    expect(templateFault('{{customProperties.}}')).not.toBe('')
  })

  it('sees braces that are not closed', () => {
    expect(templateFault('{{rule')).not.toBe('')
    expect(templateFault('rule}}')).not.toBe('')
  })
})
