/** Values that every alert has for templates. */
export const PLACEHOLDERS: readonly string[] = [
  'headline',
  'rule',
  'rule.id',
  'subject',
  'description',
  'message',
  'advice',
  'severity',
  'severity.name',
  'service',
  'kind',
  'condition',
  'alertId',
  'target',
  'target.name',
  'target.type',
  'target.resourceGroup',
  'target.subscription',
  'subscription',
  'firedAt',
  'resolvedAt',
  'link',
  'ci.name',
  'ci.class',
  'ci.sysId',
  'ci.why',
  'ci.supportGroup',
  'ci.managedByGroup',
  'ci.location',
  'ci.environment',
  'ci.owner',
  'previousIncident',
  'why',
  'resolution',
]

/** Lists that a section may repeat its text for, with the values of their items. */
export const LISTS: Readonly<Record<string, readonly string[]>> = {
  facts: ['label', 'value'],
  links: ['label', 'url'],
  targets: ['id', 'name', 'label', 'type', 'resourceGroup', 'subscription', 'origin'],
  customProperties: ['name', 'value'],
}

/** Beginnings of paths whose rest depends on the alert: custom properties, facts by their label, the body of the call. */
const OPEN = ['customProperties.', 'facts.', 'payload.']

/** Whether a template may name a value in the section of a list, '' for none. */
export function isPath(path: string, list: string): boolean {
  if (PLACEHOLDERS.includes(path) || itemFields(list).includes(path)) return true
  return OPEN.some((start) => path.startsWith(start) && path.length > start.length)
}

export function isList(path: string): boolean {
  return Object.prototype.hasOwnProperty.call(LISTS, path)
}

function itemFields(list: string): readonly string[] {
  return isList(list) ? (LISTS[list] ?? []) : []
}

/** Whether some template names a value that begins so. Values that none names need not be looked up. */
export function mentions(templates: readonly string[], start: string): boolean {
  return templates.some((template) =>
    new RegExp(`\\{\\{\\s*[#/]?\\s*${start.replace('.', '\\.')}`).test(template),
  )
}
