// Written by tools/build/generate-choices.ts: change it there.
import { Record } from '@servicenow/sdk/core'

Record({
  $id: Now.ID['colour-alert-severity-0'],
  table: 'sys_ui_style',
  data: {
    name: 'x_secx_azmon_alert',
    element: 'severity',
    value: '0',
    style: 'background-color: #f6c6c6; color: #5c0000',
  },
})

Record({
  $id: Now.ID['colour-alert-severity-1'],
  table: 'sys_ui_style',
  data: {
    name: 'x_secx_azmon_alert',
    element: 'severity',
    value: '1',
    style: 'background-color: #fbd7b4; color: #5a2a00',
  },
})

Record({
  $id: Now.ID['colour-alert-severity-2'],
  table: 'sys_ui_style',
  data: {
    name: 'x_secx_azmon_alert',
    element: 'severity',
    value: '2',
    style: 'background-color: #fbeeb0; color: #4a3b00',
  },
})

Record({
  $id: Now.ID['colour-alert-state-resolved'],
  table: 'sys_ui_style',
  data: {
    name: 'x_secx_azmon_alert',
    element: 'state',
    value: 'resolved',
    style: 'background-color: #d3efd6; color: #0b3d13',
  },
})

Record({
  $id: Now.ID['colour-delivery-state-retry'],
  table: 'sys_ui_style',
  data: {
    name: 'x_secx_azmon_delivery',
    element: 'state',
    value: 'retry',
    style: 'background-color: #fbeeb0; color: #4a3b00',
  },
})

Record({
  $id: Now.ID['colour-delivery-state-dead'],
  table: 'sys_ui_style',
  data: {
    name: 'x_secx_azmon_delivery',
    element: 'state',
    value: 'dead',
    style: 'background-color: #f6c6c6; color: #5c0000',
  },
})

Record({
  $id: Now.ID['colour-delivery-state-rejected'],
  table: 'sys_ui_style',
  data: {
    name: 'x_secx_azmon_delivery',
    element: 'state',
    value: 'rejected',
    style: 'background-color: #fbd7b4; color: #5a2a00',
  },
})
