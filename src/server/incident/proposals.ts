import { PROPERTY_PREFIX } from '../azure/facts.ts'
import { failure, type Result, success } from '../platform/result.ts'
import { type Choices, pickChoice } from './choices.ts'
import { checkValue, type Field, type References } from './field_value.ts'

/** Who proposes values for a new incident, in the order in which they are preferred. */
const SOURCES = ['property', 'rule', 'ci', 'settings'] as const

/** A value that a source proposes for a field of a new incident. */
export interface Proposal {
  field: string
  /** '' proposes nothing; then only the remark counts. */
  value: string
  source: (typeof SOURCES)[number]
  /** Names the proposer in sentences: `Mapping rule "Shop"`, `the support group of CI web01`. */
  by?: string
  /** The source has looked the value up: the name that people know it by, '' if there is none. */
  shown?: string
  /** The source has looked the value up and it does not fit: the sentence that says so. */
  problem?: string
  /** A sentence for the reasons, whether or not there is a value. */
  remark?: string
}

/** What proposals are checked against, as read from the instance. */
export interface FieldFacts {
  choices: Choices
  /** Fields of incident by name; for one that cannot be set, why not. */
  fields: ReadonlyMap<string, Field | string>
  references: References
}

/** The fields of a new incident, who set each, sentences that say why, and one for each proposal that did not fit. */
interface Settled {
  fields: Record<string, string>
  sources: Record<string, Proposal['source']>
  reasons: string[]
  notes: string[]
}

/** The order of the reasons. A category is settled before the subcategory that depends on it. */
const ORDER = ['assignment_group', 'caller_id', 'cmdb_ci', 'business_service', 'category', 'subcategory']

/** Fields whose value always gets a reason. Other fields get a reason only if a custom property set them. */
const EXPLAINED = ['assignment_group', 'business_service']

/** Takes for each field the first proposal that fits, in the order of the sources. */
export function settle(proposals: readonly Proposal[], facts: FieldFacts): Settled {
  const settled: Settled = { fields: {}, sources: {}, reasons: [], notes: [] }
  const refused = new Set<Proposal>()
  const ordered = SOURCES.flatMap((source) => proposals.filter((one) => one.source === source))
  for (const field of new Set([...ORDER, ...ordered.map((one) => one.field)])) {
    const category = settled.fields['category'] ?? ''
    for (const proposal of ordered.filter(
      (one) => one.field === field && suits(one, category, ordered, refused),
    )) {
      if (proposal.remark) settled.reasons.push(proposal.remark)
      if (proposal.value === '') continue
      const checked = check(proposal, category, facts)
      if (!checked.ok) {
        settled.notes.push(checked.error)
        refused.add(proposal)
        continue
      }
      const { value, shown } = checked.value
      settled.fields[field] = value
      settled.sources[field] = proposal.source
      if (proposal.source === 'property' || EXPLAINED.includes(field))
        settled.reasons.push(reasonFor(proposal, shown))
      break
    }
  }
  if (isUnrelatedDefault(settled, ordered)) settled.fields['subcategory'] = ''
  return settled
}

/** Whether the instance's default subcategory would stand beside a category that only a custom property asks for. */
function isUnrelatedDefault({ fields, sources }: Settled, ordered: readonly Proposal[]): boolean {
  if (sources['category'] !== 'property' || fields['subcategory'] !== undefined) return false
  const other = ordered.find(
    ({ field, source, value }) => field === 'category' && source !== 'property' && value,
  )
  return fields['category'] !== (other?.value ?? '')
}

/** A subcategory needs the category that its own source or a later one proposes, not one from an earlier source. */
function suits(
  { field, source }: Proposal,
  category: string,
  ordered: readonly Proposal[],
  refused: ReadonlySet<Proposal>,
): boolean {
  if (field !== 'subcategory' || source === 'property') return true
  const isCategory = (one: Proposal) => one.field === 'category' && one.value !== '' && !refused.has(one)
  const own = ordered.find((one) => isCategory(one) && SOURCES.indexOf(one.source) >= SOURCES.indexOf(source))
  return category === (own?.value ?? '')
}

/** The value as it is written and as people know it; as error the note on a value that does not fit. */
function check(
  proposal: Proposal,
  category: string,
  { choices, fields, references }: FieldFacts,
): Result<{ value: string; shown: string }> {
  const { field: name, value, source, shown, problem } = proposal
  if (shown !== undefined) return success({ value, shown })
  if (problem !== undefined) return failure(problem)
  const refuse = (why: string) => failure(refusal(proposal, why))
  if (source === 'property' && /^\s*javascript\s*:/i.test(value)) return refuse('it looks like a script')
  const isFree = name === 'contact_type' && source === 'rule' && (choices.get(name) ?? []).length === 0
  switch (isFree ? '' : name) {
    case 'impact':
    case 'urgency':
      if (!/^[123]$/.test(value)) return refuse(`${quoted(value)} is not 1, 2 or 3`)
      return success({ value, shown: value })
    case 'category':
    case 'subcategory':
    case 'contact_type': {
      const options = { orFirst: false, dependsOn: category }
      const chosen = pickChoice(name, [value], choices.get(name) ?? [], options).value
      if (chosen === '') return refuse(`${quoted(value)} is no active choice of incident.${name}`)
      return success({ value, shown: value })
    }
    default: {
      const field = fields.get(name)
      if (typeof field !== 'object') return refuse(`${name} ${field ?? 'is no field of the incident'}`)
      const checked = checkValue(field, value, choices, references)
      if (checked.ok) return success({ value: checked.value, shown: quoted(checked.value) })
      return refuse(`${source === 'rule' ? `${name}: ` : ''}${quoted(value)} is not ${checked.error}`)
    }
  }
}

function refusal({ field, source, by = '' }: Proposal, problem: string): string {
  if (source === 'property') return notFollowed(field, problem)
  return source === 'rule'
    ? `${by}: ${problem}; that field was left alone.`
    : `${problem}; the field was left empty.`
}

function reasonFor({ field, source, by = '' }: Proposal, shown: string): string {
  const because = {
    property: `as custom property ${propertyName(field)} says`,
    rule: `as ${lowerFirst(by)} says`,
    ci: by,
    settings: 'as the settings say',
  }[source]
  const label = SHORT_NAMES[field] ?? field
  const title = label.charAt(0).toUpperCase() + label.slice(1).replace(/_/g, ' ')
  return `${title}: ${[shown, because].filter((part) => part !== '').join(', ')}.`
}

/** Names that fields have in custom properties, where they differ. */
const SHORT_NAMES: Readonly<Record<string, string>> = { cmdb_ci: 'ci', caller_id: 'caller' }

function propertyName(field: string): string {
  return PROPERTY_PREFIX + (SHORT_NAMES[field] ?? field)
}

/** The note on a custom property whose value does not fit. */
export function notFollowed(field: string, problem: string): string {
  return `Custom property ${propertyName(field)} was not followed: ${problem}.`
}

/** A value from outside, for a sentence. */
export function quoted(value: string): string {
  return `"${value.length > 100 ? value.slice(0, 100) + '…' : value}"`
}

/** For the name of a rule in the middle of a sentence. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
