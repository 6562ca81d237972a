import { Dashboard } from '@servicenow/sdk/core'

/**
 * For instances with Platform Analytics; the page Overview is for all (docs/facts/servicenow.md#dashboards). Properties of
 * components are JSON that the SDK does not check: `tools/check/named_columns.ts` does.
 */
Dashboard({
  // The menu leads to it by this sys_id.
  $id: 'c2a4c7a06b0f4d0d9c5b6a7f20e1d394',
  name: 'Azure Monitor',
  description: 'Alerts, rules, CIs and deliveries of Secure Export for Azure Monitor',
  active: true,
  tabs: [
    {
      $id: Now.ID['dashboard-tab'],
      name: 'Overview',
      widgets: [
        {
          $id: Now.ID['widget-open'],
          component: 'single-score',
          componentProps: {
            headerTitle: 'Open alerts',
            dataSources: [
              {
                id: 'rows',
                label: 'Azure alerts',
                sourceType: 'table',
                tableOrViewName: 'x_secx_azmon_alert',
                filterQuery: 'is_test=false^state=fired',
              },
            ],
            metrics: [{ dataSource: 'rows', id: 'number', aggregateFunction: 'COUNT', axisId: 'primary' }],
          },
          height: 8,
          width: 12,
          position: { x: 0, y: 0 },
        },
        {
          $id: Now.ID['widget-average'],
          component: 'single-score',
          componentProps: {
            headerTitle: 'Open on average, 30 days',
            dataSources: [
              {
                id: 'rows',
                label: 'Azure alerts',
                sourceType: 'table',
                tableOrViewName: 'x_secx_azmon_alert',
                filterQuery: 'is_test=false^durationISNOTEMPTY^resolved_atRELATIVEGT@dayofweek@ago@30',
              },
            ],
            metrics: [
              {
                dataSource: 'rows',
                id: 'number',
                aggregateFunction: 'AVG',
                aggregateField: 'duration',
                axisId: 'primary',
              },
            ],
          },
          height: 8,
          width: 12,
          position: { x: 12, y: 0 },
        },
        {
          $id: Now.ID['widget-refused'],
          component: 'single-score',
          componentProps: {
            headerTitle: 'Refused calls, 30 days',
            dataSources: [
              {
                id: 'rows',
                label: 'Refused Azure calls',
                sourceType: 'table',
                tableOrViewName: 'x_secx_azmon_refusal',
                filterQuery: 'hourRELATIVEGT@dayofweek@ago@30',
              },
            ],
            metrics: [
              {
                dataSource: 'rows',
                id: 'number',
                aggregateFunction: 'SUM',
                aggregateField: 'count',
                axisId: 'primary',
              },
            ],
          },
          height: 8,
          width: 12,
          position: { x: 24, y: 0 },
        },
        {
          $id: Now.ID['widget-failed'],
          component: 'single-score',
          componentProps: {
            headerTitle: 'Failed deliveries',
            dataSources: [
              {
                id: 'rows',
                label: 'Azure alert deliveries',
                sourceType: 'table',
                tableOrViewName: 'x_secx_azmon_delivery',
                filterQuery: 'stateINretry,dead',
              },
            ],
            metrics: [{ dataSource: 'rows', id: 'number', aggregateFunction: 'COUNT', axisId: 'primary' }],
          },
          height: 8,
          width: 12,
          position: { x: 36, y: 0 },
        },
        {
          $id: Now.ID['widget-severity'],
          component: 'vertical-bar',
          componentProps: {
            headerTitle: 'Open alerts by severity',
            dataSources: [
              {
                id: 'rows',
                label: 'Azure alerts',
                sourceType: 'table',
                tableOrViewName: 'x_secx_azmon_alert',
                filterQuery: 'is_test=false^state=fired',
              },
            ],
            metrics: [{ dataSource: 'rows', id: 'number', aggregateFunction: 'COUNT', axisId: 'primary' }],
            groupBy: [
              {
                groupBy: [{ dataSource: 'rows', groupByField: 'severity' }],
                maxNumberOfGroups: 6,
                showOthers: false,
              },
            ],
          },
          height: 14,
          width: 24,
          position: { x: 0, y: 8 },
        },
        {
          $id: Now.ID['widget-days'],
          component: 'line',
          componentProps: {
            headerTitle: 'Fired and resolved per day, 30 days',
            dataSources: [
              {
                id: 'fired',
                label: 'Fired',
                sourceType: 'table',
                tableOrViewName: 'x_secx_azmon_alert',
                filterQuery: 'is_test=false^fired_atRELATIVEGT@dayofweek@ago@30',
              },
              {
                id: 'resolved',
                label: 'Resolved',
                sourceType: 'table',
                tableOrViewName: 'x_secx_azmon_alert',
                filterQuery: 'is_test=false^resolved_atRELATIVEGT@dayofweek@ago@30',
              },
            ],
            metrics: [
              { dataSource: 'fired', id: 'number-fired', aggregateFunction: 'COUNT', axisId: 'primary' },
              {
                dataSource: 'resolved',
                id: 'number-resolved',
                aggregateFunction: 'COUNT',
                axisId: 'primary',
              },
            ],
            trendBy: {
              trendByFrequency: 'date',
              trendByFields: [
                { field: 'fired_at', metric: 'number-fired' },
                { field: 'resolved_at', metric: 'number-resolved' },
              ],
            },
          },
          height: 14,
          width: 24,
          position: { x: 24, y: 8 },
        },
        {
          $id: Now.ID['widget-rules'],
          component: 'horizontal-bar',
          componentProps: {
            headerTitle: 'The ten noisiest rules, 30 days',
            dataSources: [
              {
                id: 'rows',
                label: 'Azure alerts',
                sourceType: 'table',
                tableOrViewName: 'x_secx_azmon_alert',
                filterQuery: 'is_test=false^fired_atRELATIVEGT@dayofweek@ago@30',
              },
            ],
            metrics: [{ dataSource: 'rows', id: 'number', aggregateFunction: 'COUNT', axisId: 'primary' }],
            groupBy: [
              {
                groupBy: [{ dataSource: 'rows', groupByField: 'rule' }],
                maxNumberOfGroups: 10,
                showOthers: false,
              },
            ],
            sortBy: 'value',
          },
          height: 14,
          width: 24,
          position: { x: 0, y: 22 },
        },
        {
          $id: Now.ID['widget-short-lived'],
          component: 'horizontal-bar',
          componentProps: {
            headerTitle: 'Ended within five minutes, untouched, by rule, 30 days',
            dataSources: [
              {
                id: 'rows',
                label: 'Azure alerts',
                sourceType: 'table',
                tableOrViewName: 'x_secx_azmon_alert',
                filterQuery: 'is_test=false^short_lived=true^resolved_atRELATIVEGT@dayofweek@ago@30',
              },
            ],
            metrics: [{ dataSource: 'rows', id: 'number', aggregateFunction: 'COUNT', axisId: 'primary' }],
            groupBy: [
              {
                groupBy: [{ dataSource: 'rows', groupByField: 'rule' }],
                maxNumberOfGroups: 10,
                showOthers: false,
              },
            ],
            sortBy: 'value',
          },
          height: 14,
          width: 24,
          position: { x: 24, y: 22 },
        },
        {
          $id: Now.ID['widget-ci'],
          component: 'donut',
          componentProps: {
            headerTitle: 'With and without CI, 30 days',
            dataSources: [
              {
                id: 'rows',
                label: 'Azure alerts',
                sourceType: 'table',
                tableOrViewName: 'x_secx_azmon_alert',
                filterQuery: 'is_test=false^fired_atRELATIVEGT@dayofweek@ago@30',
              },
            ],
            metrics: [{ dataSource: 'rows', id: 'number', aggregateFunction: 'COUNT', axisId: 'primary' }],
            groupBy: [
              {
                groupBy: [{ dataSource: 'rows', groupByField: 'ci_rung' }],
                maxNumberOfGroups: 15,
                showOthers: false,
              },
            ],
          },
          height: 14,
          width: 24,
          position: { x: 0, y: 36 },
        },
        {
          $id: Now.ID['widget-reasons'],
          component: 'horizontal-bar',
          componentProps: {
            headerTitle: 'Why calls were refused, 30 days',
            dataSources: [
              {
                id: 'rows',
                label: 'Refused Azure calls',
                sourceType: 'table',
                tableOrViewName: 'x_secx_azmon_refusal',
                filterQuery: 'hourRELATIVEGT@dayofweek@ago@30',
              },
            ],
            metrics: [
              {
                dataSource: 'rows',
                id: 'number',
                aggregateFunction: 'SUM',
                aggregateField: 'count',
                axisId: 'primary',
              },
            ],
            groupBy: [
              {
                groupBy: [{ dataSource: 'rows', groupByField: 'reason' }],
                maxNumberOfGroups: 10,
                showOthers: false,
              },
            ],
            sortBy: 'value',
          },
          height: 14,
          width: 24,
          position: { x: 24, y: 36 },
        },
      ],
    },
  ],
  visibilities: [],
  permissions: [
    {
      $id: Now.ID['dashboard-viewer'],
      role: Now.ref('sys_user_role', { name: 'x_secx_azmon.viewer' }),
      canRead: true,
    },
    {
      $id: Now.ID['dashboard-admin'],
      role: Now.ref('sys_user_role', { name: 'x_secx_azmon.admin' }),
      canRead: true,
      canWrite: true,
      canShare: true,
      owner: true,
    },
  ],
})
