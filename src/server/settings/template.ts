/**
 * Templates in settings: text with `{{placeholder}}` or `{{placeholder|what stands there if it has no value}}`. Nothing
 * is evaluated, and what is put in is not looked at again.
 */

/** What may stand between the braces, apart from custom properties. */
export const PLACEHOLDERS: readonly string[] = [
  'rule',
  'description',
  'severity',
  'service',
  'kind',
  'condition',
  'target',
  'target.name',
  'target.type',
  'target.resourceGroup',
  'subscription',
  'firedAt',
  'resolvedAt',
]

/** `customProperties.` and a name stand for a custom property of the alert rule. */
const CUSTOM = 'customProperties.'

const PLACEHOLDER = /\{\{([^{}|]*)(?:\|([^{}]*))?\}\}/g

/** The template with its placeholders filled from `values`; one without a value gives its fallback, or nothing. */
export function render(template: string, values: Record<string, string>): string {
  return template.replace(PLACEHOLDER, (_whole, name: string, fallback: string | undefined) => {
    const value = own(values, name.trim())
    return value === '' ? (fallback ?? '').trim() : value
  })
}

/** What is wrong with a template, in a few words; '' when nothing is. */
export function templateFault(template: string): string {
  for (const match of template.matchAll(PLACEHOLDER)) {
    const name = (match[1] ?? '').trim()
    const known = PLACEHOLDERS.includes(name) || (name.startsWith(CUSTOM) && name.length > CUSTOM.length)
    if (!known) return `{{${name}}} is not a placeholder`
  }
  return /\{\{|\}\}/.test(template.replace(PLACEHOLDER, '')) ? 'braces that do not match' : ''
}

/** Names come from templates, so that `constructor` and the like must not find what every object has. */
function own(values: Record<string, string>, name: string): string {
  return Object.prototype.hasOwnProperty.call(values, name) ? (values[name] ?? '') : ''
}
