import { Record, UiAction } from '@servicenow/sdk/core'
import { openInAzure, showAlert } from '../server/alert/incident_buttons.ts'
import {
  acceptLink,
  acceptSuggestion,
  dismissLink,
  dismissSuggestion,
} from '../server/ci_links/decide_link.ts'
import { newRuleFrom, previewRule } from '../server/mapping/rule_buttons.ts'
import { searchAllAgain, searchCiAgain, searchSelectedAgain } from '../server/rebinding/search_jobs.ts'
import { replay } from '../server/processing/process.ts'
import { admin, responder } from './roles.now'

UiAction({
  $id: Now.ID['ui-action-replay'],
  table: 'x_secx_azmon_delivery',
  name: 'Replay',
  actionName: 'x_secx_azmon_replay',
  hint: 'Process the stored payload again, in the background, as if Azure had sent it now',
  comments:
    'Not offered for deliveries that were just received or queued: they are about to be processed anyway. Nor for those whose payload was removed.',
  active: true,
  order: 100,
  showInsert: false,
  showUpdate: true,
  form: { showButton: true },
  roles: [admin],
  condition:
    "['done', 'retry', 'dead', 'rejected'].indexOf(String(current.getValue('state'))) >= 0 && current.payload_removed.nil()",
  script: replay,
})

UiAction({
  $id: Now.ID['ui-action-accept-link'],
  table: 'x_secx_azmon_ci_link',
  name: 'Accept',
  actionName: 'x_secx_azmon_accept_link',
  hint: 'From now on alerts about this resource get this CI',
  active: true,
  order: 100,
  showInsert: false,
  showUpdate: true,
  form: { showButton: true },
  list: { showListChoice: true },
  roles: [admin],
  condition: "current.getValue('state') != 'accepted'",
  script: acceptLink,
})

UiAction({
  $id: Now.ID['ui-action-dismiss-link'],
  table: 'x_secx_azmon_ci_link',
  name: 'Dismiss',
  actionName: 'x_secx_azmon_dismiss_link',
  hint: 'Do not suggest or use this CI for this resource',
  active: true,
  order: 110,
  showInsert: false,
  showUpdate: true,
  form: { showButton: true },
  list: { showListChoice: true },
  roles: [admin],
  condition: "current.getValue('state') != 'dismissed'",
  script: dismissLink,
})

UiAction({
  $id: Now.ID['ui-action-accept-suggestion'],
  table: 'x_secx_azmon_alert',
  name: 'Accept suggested CI',
  actionName: 'x_secx_azmon_accept_suggestion',
  hint: 'From now on alerts about this resource get the suggested CI',
  active: true,
  order: 200,
  showInsert: false,
  showUpdate: true,
  form: { showButton: true },
  list: { showListChoice: true },
  roles: [admin],
  condition: '!current.ci_link.nil()',
  script: acceptSuggestion,
})

UiAction({
  $id: Now.ID['ui-action-dismiss-suggestion'],
  table: 'x_secx_azmon_alert',
  name: 'Dismiss suggested CI',
  actionName: 'x_secx_azmon_dismiss_suggestion',
  hint: 'Do not suggest this CI for this resource again',
  active: true,
  order: 210,
  showInsert: false,
  showUpdate: true,
  form: { showButton: true },
  list: { showListChoice: true },
  roles: [admin],
  condition: '!current.ci_link.nil()',
  script: dismissSuggestion,
})

UiAction({
  $id: Now.ID['ui-action-search-ci'],
  table: 'x_secx_azmon_alert',
  name: 'Search CI again',
  actionName: 'x_secx_azmon_search_ci',
  hint: 'Search the CMDB for the CI of this alert, and give it to the incident that the alert opened',
  comments: 'An alert that has a CI keeps it: the CI of its incident is for people to change.',
  active: true,
  order: 100,
  showInsert: false,
  showUpdate: true,
  form: { showButton: true },
  roles: [admin],
  condition: "['none', 'ambiguous'].indexOf(String(current.getValue('ci_rung'))) >= 0",
  script: searchCiAgain,
})

UiAction({
  $id: Now.ID['ui-action-search-selected-cis'],
  table: 'x_secx_azmon_alert',
  name: 'Search CIs again',
  actionName: 'x_secx_azmon_search_selected',
  hint: 'Search the CMDB for the CIs of the selected alerts',
  comments:
    'The condition is asked of each selected alert. It is an action of its own because it stays on the list.',
  active: true,
  order: 100,
  showInsert: false,
  showUpdate: true,
  list: { showListChoice: true },
  roles: [admin],
  condition: "['none', 'ambiguous'].indexOf(String(current.getValue('ci_rung'))) >= 0",
  script: searchSelectedAgain,
})

UiAction({
  $id: Now.ID['ui-action-search-all-cis'],
  table: 'x_secx_azmon_alert',
  name: 'Search all again',
  actionName: 'x_secx_azmon_search_all',
  hint: 'Search the CMDB for the CIs of all alerts without one',
  comments: 'A button above a list has no record: there is no condition.',
  active: true,
  order: 100,
  showInsert: false,
  showUpdate: false,
  list: { showBannerButton: true },
  roles: [admin],
  script: searchAllAgain,
})

UiAction({
  $id: Now.ID['ui-action-new-rule'],
  table: 'x_secx_azmon_alert',
  name: 'New rule from this alert',
  actionName: 'x_secx_azmon_new_rule',
  hint: 'Make a mapping rule, not active yet, whose condition fits alerts like this one',
  active: true,
  order: 300,
  showInsert: false,
  showUpdate: true,
  form: { showButton: true },
  roles: [admin],
  script: newRuleFrom,
})

UiAction({
  $id: Now.ID['ui-action-preview-rule'],
  table: 'x_secx_azmon_rule',
  name: 'Preview with this rule',
  actionName: 'x_secx_azmon_preview_rule',
  hint: 'Save the rule, and see what alerts would come to with it, as if it were active',
  active: true,
  order: 100,
  showInsert: false,
  showUpdate: true,
  form: { showButton: true },
  roles: [admin],
  script: previewRule,
})

const openAction = UiAction({
  $id: Now.ID['ui-action-open-in-azure'],
  table: 'incident',
  name: 'Open in Azure portal',
  actionName: 'x_secx_azmon_open_in_azure',
  hint: 'The page in the Azure portal that Azure named for this alert',
  active: true,
  order: 2000,
  showInsert: false,
  showUpdate: true,
  form: { showButton: true },
  workspace: { isConfigurableWorkspace: true, showFormButtonV2: true },
  roles: ['itil'],
  condition: "current.getValue('correlation_display') == 'Azure Monitor'",
  script: openInAzure,
})

const showAction = UiAction({
  $id: Now.ID['ui-action-show-alert'],
  table: 'incident',
  name: 'Show Azure alert',
  actionName: 'x_secx_azmon_show_alert',
  hint: 'What Azure reported, and why this incident was opened',
  active: true,
  order: 2010,
  showInsert: false,
  showUpdate: true,
  form: { showButton: true },
  workspace: { isConfigurableWorkspace: true, showFormButtonV2: true },
  roles: [responder],
  condition: "current.getValue('correlation_display') == 'Azure Monitor'",
  script: showAlert,
})

// Without these a workspace shows neither button (docs/facts/servicenow.md#buttons-in-workspaces).

Record({
  $id: Now.ID['ux-action-open-in-azure'],
  table: 'sys_ux_form_action',
  data: {
    name: 'Open in Azure portal',
    table: 'incident',
    ui_action: openAction,
    action_type: 'ui_action',
    specificity: 20,
    active: true,
  },
})

Record({
  $id: Now.ID['ux-action-show-alert'],
  table: 'sys_ux_form_action',
  data: {
    name: 'Show Azure alert',
    table: 'incident',
    ui_action: showAction,
    action_type: 'ui_action',
    specificity: 20,
    active: true,
  },
})
