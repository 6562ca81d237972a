/* Bodies against rules and templates. Answers rules, groups, resources, all texts, and settings from odd values. */
const { readAlert } = server('azure/kinds/read_alert')
const { groupOf } = server('alert/decision')
const { idForms, nameForms, parentsOf, wantedResources } = server('cmdb/resources')
const { NOTHING } = server('cmdb/words')
const notes = server('incident/notes')
const text = server('incident/text')
const { valuesOf } = server('incident/values')
const { evaluate } = server('mapping/evaluate')
const { parseRule } = server('mapping/parse')
const { parseSettings } = server('settings/read')
const { DEFAULTS, SETTING_NAMES } = server('settings/catalog')
const { emptyPaths, render, templateFault } = server('template/template')

const rules = input.rules.map((row, at) =>
  parseRule({ sysId: `${at}`.repeat(32).slice(0, 32), value: (name) => row[name] }),
)
const circumstances = {
  isCiOf: (name) => name === 'cmdb_ci_vm_instance',
  isWithin: (id) => (id === '' ? null : true),
}
const settings = parseSettings(DEFAULTS)

const news = (alert) => ({ message: alert.message, facts: alert.facts })
const SHARED = { alert: 'AZA1', firing: 2, ended: ['AZA2', 'AZA3'] }

function textsOf(alert, body) {
  const why = ['One.', 'Two.']
  const around = { binding: NOTHING, ci: null, previousIncident: 'INC1', why, payload: JSON.parse(body) }
  const values = valuesOf(alert, around)
  return {
    description: text.description(alert, NOTHING, 'INC1', 'The end.'),
    opening: text.withAlertNumber(text.openingNote(why, 'The end.'), 'AZA1'),
    notes: [notes.updateNote, notes.messageNote, notes.joiningNote, notes.resolutionNote].map((note) =>
      note(alert, 'Three.', news(alert), SHARED),
    ),
    priority: text.priorityOf(alert, settings),
    templates: input.templates.map((template) => [
      render(template, values),
      emptyPaths(template, values),
      text.shortDescription(alert, template, values),
      text.descriptionBy(template, alert, values),
      notes.closeNotes(template, values),
    ]),
  }
}

answer({
  rules,
  faults: input.templates.map(templateFault),
  settings: input.settings.map((value) =>
    parseSettings(Object.fromEntries(SETTING_NAMES.map((name) => [name, value]))),
  ),
  alerts: input.bodies.map((body) => {
    const { alert } = readAlert(body)
    const wanted = wantedResources(alert.targets, true)
    return {
      mapped: rules.map((rule, at) => evaluate(rules.slice(at), alert, circumstances)),
      groups: ['alert', 'problem', 'resource', 'rule'].map((by) => groupOf(alert, by)),
      resources: wanted.map((target) => [target, idForms(target), nameForms(target), parentsOf(target)]),
      texts: textsOf(alert, body),
    }
  }),
})
