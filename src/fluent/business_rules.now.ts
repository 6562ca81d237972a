import { BusinessRule } from '@servicenow/sdk/core'
import { noteCorrection } from '../server/ci_links/corrections.ts'
import { checkCallerRow, useCallers } from '../server/admin/caller_rules.ts'
import { recountLinks } from '../server/cmdb/ci_classes.ts'
import { completeLink, settleLink } from '../server/ci_links/link_rules.ts'
import { tellProblems } from '../server/admin/settings_checks.ts'

// On a table of another scope only asynchronous rules may have a script: `current` is the record as it is by then, and
// there is no `previous`.

BusinessRule({
  $id: Now.ID['rule-note-correction'],
  name: 'Azure Monitor: CI changed by a person',
  description:
    'Notes on the alert that somebody changed the CI of its incident, and counts it for a suggestion.',
  table: 'incident',
  when: 'async',
  action: ['update'],
  filterCondition: 'correlation_display=Azure Monitor^cmdb_ciVALCHANGES^EQ',
  script: noteCorrection,
})

BusinessRule({
  $id: Now.ID['rule-complete-link'],
  name: 'Complete CI link',
  description: 'Checks the resource id and fills the keys and the label.',
  table: 'x_secx_azmon_ci_link',
  when: 'before',
  action: ['insert', 'update'],
  script: completeLink,
})

BusinessRule({
  $id: Now.ID['rule-settle-link'],
  name: 'One accepted CI link per resource',
  description: 'Dismisses the link that was accepted before, and counts the links of each resource type.',
  table: 'x_secx_azmon_ci_link',
  when: 'after',
  action: ['insert', 'update'],
  script: settleLink,
})

BusinessRule({
  $id: Now.ID['rule-recount-links'],
  name: 'Count CI links after deletion',
  table: 'x_secx_azmon_ci_link',
  when: 'after',
  action: ['delete'],
  script: recountLinks,
})

BusinessRule({
  $id: Now.ID['rule-recount-links-of-classes'],
  name: 'Count CI links of CI classes',
  description: 'A class that is new or gone changes which row counts the links of its type.',
  table: 'x_secx_azmon_ci_class',
  when: 'after',
  action: ['insert', 'delete'],
  script: recountLinks,
})

// With a filter of its own: counting updates this table.
BusinessRule({
  $id: Now.ID['rule-recount-links-of-changed-class'],
  name: 'Count CI links of a changed CI class',
  description: 'A class that stands for another type counts other links.',
  table: 'x_secx_azmon_ci_class',
  when: 'after',
  action: ['update'],
  filterCondition: 'arm_typeVALCHANGES^EQ',
  script: recountLinks,
})

BusinessRule({
  $id: Now.ID['rule-tell-faults'],
  name: 'Say what is wrong with a mapping rule',
  description: 'Tells whoever saves a mapping rule what in it will not be followed.',
  table: 'x_secx_azmon_rule',
  when: 'before',
  action: ['insert', 'update'],
  script: tellProblems,
})

BusinessRule({
  $id: Now.ID['rule-check-caller'],
  name: 'Check a caller',
  description: 'Refuses a caller that would let nobody in, and says why.',
  table: 'x_secx_azmon_caller',
  when: 'before',
  action: ['insert', 'update'],
  script: checkCallerRow,
})

BusinessRule({
  $id: Now.ID['rule-use-callers'],
  name: 'Use the table Callers',
  description: 'Switches the setting on that has tokens judged by this table.',
  table: 'x_secx_azmon_caller',
  when: 'after',
  action: ['insert', 'update'],
  script: useCallers,
})
