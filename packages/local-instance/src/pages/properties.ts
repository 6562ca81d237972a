import { html, raw } from 'hono/html'
import { hasOneOf } from '../records/acl.ts'
import { recordById, rowsWith } from '../records/lookup.ts'
import type { Row } from '../records/records.ts'
import { isTrue } from '../records/values.ts'
import { address } from './address.ts'
import { checked, type Markup, selected } from './markup.ts'
import { renderPage } from './page.ts'
import type { Visit } from './parts.ts'

/** What the address says: a heading, and the sections by the names of their categories. */
export interface PropertiesRequest {
  title: string
  categories: string[]
}

/** A section of the form (docs/facts/packaging.md#property-sections). */
interface PropertyCategory {
  /** May hold HTML: it comes from the installed app, which also brings the code that runs here. */
  title: string
  properties: Row[]
}

/** `system_properties_ui.do`: sections of properties, as far as their read roles allow. */
export function propertiesPage(visit: Visit, request: PropertiesRequest): Markup {
  const categories = request.categories.flatMap((name) => categoryByName(visit, name) ?? [])
  const isWritable = categories.some(({ properties }) =>
    properties.some((property) => mayWrite(visit, property)),
  )
  const body = html`<h1>${request.title || 'System properties'}</h1>
    ${categories.length === 0 && html`<p class="lead">There is no category of this name.</p>`}
    <form method="post" action="${propertiesAddress(request)}">
      ${categories.map(
        ({ title, properties }) =>
          html`<section class="card">
            <div class="category">${raw(title)}</div>
            ${properties.length === 0 && html`<p class="none">Your roles allow you none of these properties.</p>`}
            ${properties.map((property) => showProperty(property, mayWrite(visit, property)))}
          </section>`,
      )}
      ${isWritable && html`<button class="primary">Save</button>`}
    </form>`
  return renderPage({ title: request.title || 'System properties', visit, body })
}

/** What came of the form: the names of the properties that were written, and what went wrong, '' for nothing. */
export interface SavedProperties {
  saved: string[]
  error: string
}

/** Writes the values that were changed and may be written. */
export function saveProperties(
  visit: Visit,
  request: PropertiesRequest,
  posted: Map<string, string>,
): SavedProperties {
  const properties = request.categories.flatMap((name) => categoryByName(visit, name)?.properties ?? [])
  const errors: string[] = []
  const saved: string[] = []
  for (const property of properties) {
    const name = property['name'] ?? ''
    const value = posted.get(name)
    if (value === undefined || value === posted.get(`was.${name}`)) continue
    if (isSecret(property) && value === '') continue
    if (!mayWrite(visit, property)) errors.push(`${name}: your roles do not allow you to change it.`)
    else {
      const { sysId, error } = visit.records.update(visit.actor, 'sys_properties', property['sys_id'] ?? '', {
        value,
      })
      if (sysId === null) errors.push(`${name}: ${error}`)
      else saved.push(name)
    }
  }
  return { saved, error: errors.join(' ') }
}

export function readPropertiesRequest(query: Record<string, string>): PropertiesRequest {
  const categories = (query['sysparm_category'] ?? '').split(',').map((name) => name.trim())
  return { title: query['sysparm_title'] ?? '', categories: categories.filter(Boolean) }
}

export function propertiesAddress({ title, categories }: PropertiesRequest): string {
  return address('system_properties_ui.do', {
    sysparm_title: title,
    sysparm_category: categories.join(','),
  })
}

function categoryByName(visit: Visit, name: string): PropertyCategory | undefined {
  const { records, actor } = visit
  const [category] = rowsWith(records, actor, 'sys_properties_category', 'name', name)
  if (category === undefined) return undefined
  const entries = rowsWith(
    records,
    actor,
    'sys_properties_category_m2m',
    'category',
    category['sys_id'] ?? '',
    'order',
  )
  const properties = entries
    .map((entry) => recordById(records, actor, 'sys_properties', entry['property'] ?? ''))
    .filter((property) => property !== undefined)
    .filter((property) => hasOneOf(actor, property['read_roles'] ?? '') || mayWrite(visit, property))
  return { title: category['title'] || name, properties }
}

/** Without write roles a property is the administrators', as the base system's ACL on sys_properties has it. */
function mayWrite({ actor }: Visit, property: Row): boolean {
  return hasOneOf(actor, property['write_roles'] || 'admin')
}

function showProperty(property: Row, writable: boolean): Markup {
  const name = property['name'] ?? ''
  const was = isSecret(property) ? '' : normalized(property)
  return html`<div class="property">
    <label for="${name}">${property['description'] || name}</label>
    ${writable && html`<input type="hidden" name="was.${name}" value="${was}" />`}
    <div class="entry">${propertyInput(property, was, writable)}</div>
    <span class="name code">${name}</span>
  </div>`
}

/** A disabled input is not sent, so what may only be read cannot be posted by mistake. */
function propertyInput(property: Row, value: string, writable: boolean): Markup {
  const name = property['name'] ?? ''
  const disabled = writable ? html`` : html`disabled`
  if (isSecret(property))
    return html`<input
      type="password"
      id="${name}"
      name="${name}"
      value=""
      autocomplete="new-password"
      ${disabled}
    />`
  switch (property['type'] ?? '') {
    case 'boolean':
      return html`${writable && html`<input type="hidden" name="${name}" value="false" />`}
        <input
          type="checkbox"
          id="${name}"
          name="${name}"
          value="true"
          ${checked(value === 'true')}
          ${disabled}
        />
        Yes`
    case 'choicelist':
      return html`<select id="${name}" name="${name}" ${disabled}>
        ${propertyChoices(property['choices'] ?? '', value).map(
          (choice) =>
            html`<option value="${choice.value}" ${selected(choice.value === value)}>
              ${choice.label}
            </option>`,
        )}
      </select>`
    case 'integer':
      return html`<input
        type="text"
        inputmode="numeric"
        id="${name}"
        name="${name}"
        value="${value}"
        ${disabled}
      />`
    default:
      return value.includes('\n') || value.length > 80
        ? html`<textarea id="${name}" name="${name}" ${disabled}>${value}</textarea>`
        : html`<input type="text" id="${name}" name="${name}" value="${value}" ${disabled} />`
  }
}

/** `Label=value,Label=value`; a value without a label is its own. One that is no choice stays selectable. */
export function propertyChoices(list: string, value: string): { value: string; label: string }[] {
  const choices = list
    .split(/[,\n]/)
    .map((entry) => entry.trim())
    .filter(Boolean)
    .map((entry) => {
      const at = entry.indexOf('=')
      return at < 0
        ? { value: entry, label: entry }
        : { value: entry.slice(at + 1), label: entry.slice(0, at) }
    })
  return choices.some((choice) => choice.value === value) ? choices : [{ value, label: value }, ...choices]
}

function normalized(property: Row): string {
  const value = property['value'] ?? ''
  return property['type'] === 'boolean' ? String(isTrue(value)) : value
}

function isSecret(property: Row): boolean {
  return property['type'] === 'password' || property['type'] === 'password2'
}
