/* Bodies against rules and templates. Answers rules, groups, resources, all texts, and settings from odd values. */
const { readAlert } = server('azure/kinds/read_alert')
const { groupOf } = server('alert/decision')
const { idForms, nameForms, parentsOf, wantedResources } = server('cmdb/resources')
const { NO_BINDING } = server('cmdb/binding')
const { description, descriptionBy, shortDescription } = server('incident/description')
const notes = server('incident/notes')
const { draft } = server('incident/opening')
const { priorityOf } = server('incident/priority')
const { resolutionText, valuesOf } = server('incident/values')
const { evaluate } = server('mapping/evaluate')
const { parseRule } = server('mapping/parse')
const { NO_MAPPING } = server('mapping/rule')
const { parseSettings } = server('settings/read')
const { DEFAULTS, SETTING_NAMES } = server('settings/catalog')
const { emptyPaths, render, templateProblem } = server('template/template')

const rules = input.rules.map((row, at) =>
  parseRule({ sysId: `${at}`.repeat(32).slice(0, 32), value: (name) => row[name] }),
)
const circumstances = {
  isCiOf: (name) => name === 'cmdb_ci_vm_instance',
  fits: (condition) => condition.length % 2 === 1,
  isWithin: (id) => (id === '' ? null : true),
}
const settings = parseSettings(DEFAULTS)

const news = (alert) => ({ message: alert.message, facts: alert.facts })
const SHARED = { alert: 'AZA1', firing: 2, ended: ['AZA2', 'AZA3'] }

function textsOf(alert, body) {
  const why = ['One.', 'Two.']
  const around = { binding: NO_BINDING, ci: null, previousIncident: 'INC1', why, payload: JSON.parse(body) }
  const values = valuesOf(alert, around)
  const over = { ...alert, condition: 'resolved', resolvedAt: (alert.firedAt || 0) + 93_784_000 }
  return {
    description: description(alert, NO_BINDING, 'INC1', 'The end.'),
    opening: notes.withAlertNumber(draftOf(alert, NO_MAPPING).fields.work_notes, 'AZA1'),
    notes: [
      ...['fired_again', 'message_added', 'refire_noted'].map((reason) =>
        notes.furtherNote(alert, reason, 'Three.', news(alert), SHARED),
      ),
      notes.joiningNote(alert, 'Three.', news(alert), SHARED),
      notes.endNote(resolutionText(over), 'Three.', SHARED),
    ],
    priority: priorityOf(alert, settings),
    templates: input.templates.map((template) => [
      render(template, values),
      emptyPaths(template, values),
      shortDescription(alert, template, values),
      descriptionBy(template, alert, values),
      notes.closeNotes(template, values),
    ]),
  }
}

const NOBODY = { value: '', name: '', notes: [] }
const field = (name, kind) => [name, { name, kind, table: '', length: 100 }]

/** The fields that an alert's incident gets from the rules and a custom property, without an instance. */
function draftOf(alert, mapping) {
  const occasion = {
    alert,
    binding: NO_BINDING,
    caller: { ...NOBODY, party: { company: '', domain: '' }, isFromProperty: false },
    users: new Map(),
    mapping,
    reason: 'first_fired',
    previousIncident: '',
    storm: false,
    payload: () => null,
  }
  const facts = {
    requested: { values: new Map([['u_y', 'a\nb']]), notes: [] },
    named: {},
    groups: new Map(),
    settingsGroup: NOBODY,
    services: undefined,
    ownCi: NO_BINDING,
    ci: null,
    payload: null,
    choices: new Map([['category', [{ value: 'network', sequence: 1, dependent: '' }]]]),
    fields: new Map([field('u_x', 'text'), field('u_y', 'text'), field('location', 'number')]),
    references: new Map(),
  }
  return draft(occasion, settings, facts)
}

answer({
  rules,
  faults: input.templates.map(templateProblem),
  settings: input.settings.map((value) =>
    parseSettings(Object.fromEntries(SETTING_NAMES.map((name) => [name, value]))),
  ),
  alerts: input.bodies.map((body) => {
    const { alert } = readAlert(body)
    const wanted = wantedResources(alert.targets, true)
    const mapped = rules.map((rule, at) => evaluate(rules.slice(at), alert, circumstances))
    return {
      mapped,
      draft: draftOf(alert, mapped[0]),
      groups: ['alert', 'problem', 'resource', 'rule'].map((by) => groupOf(alert, by)),
      resources: wanted.map((target) => [target, idForms(target), nameForms(target), parentsOf(target)]),
      texts: textsOf(alert, body),
    }
  }),
})
