import { UiAction } from '@servicenow/sdk/core'
import { replay } from '../server/delivery/background.ts'
import { admin } from './roles.now'

UiAction({
  $id: Now.ID['ui-action-replay'],
  table: 'x_secx_azmon_delivery',
  name: 'Replay',
  actionName: 'x_secx_azmon_replay',
  hint: 'Process the stored payload again, as if Azure had sent it now',
  comments:
    'Not offered for deliveries that were just received or queued: they are about to be processed anyway.',
  active: true,
  order: 100,
  showInsert: false,
  showUpdate: true,
  form: { showButton: true },
  roles: [admin],
  condition: "['done', 'retry', 'dead', 'rejected'].indexOf(String(current.getValue('state'))) >= 0",
  script: replay,
})
