import {
  BooleanColumn,
  ChoiceColumn,
  ConditionsColumn,
  IntegerColumn,
  MultiLineTextColumn,
  ReferenceColumn,
  StringColumn,
  Table,
  TableNameColumn,
} from '@servicenow/sdk/core'

export const x_secx_azmon_rule = Table({
  name: 'x_secx_azmon_rule',
  label: [{ label: 'Mapping rule', plural: 'Mapping rules', language: 'en' }],
  display: 'name',
  accessibleFrom: 'package_private',
  allowWebServiceAccess: true,
  audit: true,
  schema: {
    name: StringColumn({
      label: 'Name',
      hint: 'What notes and complaints call this rule. Example: Shop to Cloud Operations',
      maxLength: 100,
      mandatory: true,
    }),
    order: IntegerColumn({
      label: 'Order',
      hint: 'Rules are tried from the lowest number up. Example: 100',
      mandatory: true,
      default: 100,
    }),
    active: BooleanColumn({
      label: 'Active',
      hint: 'Clear it to skip this rule. A change holds from the next alert on.',
      default: true,
    }),
    description: StringColumn({
      label: 'Description',
      hint: 'What the rule is for, and who asked for it. For people only.',
      maxLength: 1000,
    }),

    alert_table: TableNameColumn({
      label: 'Table',
      hint: 'The table of alerts, for the condition.',
      default: 'x_secx_azmon_alert',
      readOnly: true,
    }),
    condition: ConditionsColumn({
      label: 'Condition',
      hint: 'What holds for the alert: its severity, kind, alert rule, resource … Empty: every alert. Case does not matter. Example: Severity is one of 0, 1 and Resource group starts with rg-shop',
      dependent: 'alert_table',
      maxLength: 4000,
    }),
    custom_property: MultiLineTextColumn({
      label: 'Custom properties',
      hint: 'Lines with a custom property of the alert rule, an equals sign, and what its value has to be; * stands for any text. All lines must hold. Example: team=shop*',
      maxLength: 4000,
    }),
    ci_class: StringColumn({
      label: 'CI class',
      hint: 'Table of the CI that was found, or one that it extends. Empty: every class, also no CI. Example: cmdb_ci_vm_instance',
      maxLength: 80,
    }),
    schedule: ReferenceColumn({
      label: 'Schedule',
      hint: 'A schedule of this instance, with its time zone. Empty: at any time. Example: 8-5 weekdays',
      referenceTable: 'cmn_schedule',
      cascadeRule: 'none',
    }),
    schedule_when: ChoiceColumn({
      label: 'Time',
      hint: 'Whether the alert has to fire within the schedule or outside of it.',
      dropdown: 'dropdown_without_none',
      default: 'inside',
      choices: {
        inside: { label: 'Within the schedule', sequence: 0 },
        outside: { label: 'Outside the schedule', sequence: 1 },
      },
    }),

    action: ChoiceColumn({
      label: 'Action',
      hint: 'What is done with an alert that meets all conditions. Ignore keeps the delivery only.',
      dropdown: 'dropdown_without_none',
      default: 'open',
      choices: {
        open: { label: 'Open an incident', sequence: 0 },
        record: { label: 'Keep on record only', sequence: 1 },
        ignore: { label: 'Ignore', sequence: 2 },
      },
    }),
    go_on: BooleanColumn({
      label: 'Continue with next rules',
      hint: 'Later rules may set what this one leaves open. Clear: no further rule is tried.',
      default: false,
    }),

    set_impact: ChoiceColumn({
      label: 'Impact',
      hint: 'Impact of the incident. Empty: by the severity, as the settings say.',
      dropdown: 'dropdown_with_none',
      choices: {
        '1': { label: '1 - High', sequence: 0 },
        '2': { label: '2 - Medium', sequence: 1 },
        '3': { label: '3 - Low', sequence: 2 },
      },
    }),
    set_urgency: ChoiceColumn({
      label: 'Urgency',
      hint: 'Urgency of the incident. Empty: by the severity, as the settings say.',
      dropdown: 'dropdown_with_none',
      choices: {
        '1': { label: '1 - High', sequence: 0 },
        '2': { label: '2 - Medium', sequence: 1 },
        '3': { label: '3 - Low', sequence: 2 },
      },
    }),
    set_assignment_group: ReferenceColumn({
      label: 'Assignment group',
      hint: 'Group of the incident, before the group of the CI and that of the settings. Example: Cloud Operations',
      referenceTable: 'sys_user_group',
      cascadeRule: 'none',
    }),
    set_assigned_to: ReferenceColumn({
      label: 'Assigned to',
      hint: 'Person that the incident is assigned to. Empty: nobody.',
      referenceTable: 'sys_user',
      cascadeRule: 'none',
    }),
    set_caller: ReferenceColumn({
      label: 'Caller',
      hint: 'Caller of the incident. Empty: the caller of the settings.',
      referenceTable: 'sys_user',
      cascadeRule: 'none',
    }),
    set_business_service: ReferenceColumn({
      label: 'Business service',
      hint: 'Service of the incident. Empty: that of the CI, if the settings ask for it.',
      referenceTable: 'cmdb_ci_service',
      cascadeRule: 'clear',
    }),
    set_service_offering: ReferenceColumn({
      label: 'Service offering',
      hint: 'Service offering of the incident. Empty: none is set.',
      referenceTable: 'service_offering',
      cascadeRule: 'clear',
    }),
    set_category: StringColumn({
      label: 'Category',
      hint: 'Value (not label) of a category of the incident form. Empty: that of the settings. Example: database',
      maxLength: 40,
    }),
    set_subcategory: StringColumn({
      label: 'Subcategory',
      hint: 'Value of a subcategory of that category. Example: sql server',
      maxLength: 40,
    }),
    set_short_description: StringColumn({
      label: 'Short description',
      hint: 'Text with placeholders, as in the settings. Empty: that of the settings. Example: Shop: {{rule}} on {{target.name}}',
      maxLength: 1000,
    }),
    set_description: MultiLineTextColumn({
      label: 'Incident description',
      hint: 'Text with placeholders. Empty: that of the settings. Example: {{description}} {{#facts}}{{label}}: {{value}} {{/facts}}',
      maxLength: 4000,
    }),
    set_work_notes: MultiLineTextColumn({
      label: 'First work note',
      hint: 'Text with placeholders. Empty: that of the settings. Example: {{why}} Runbook: {{customProperties.runbook|none}}',
      maxLength: 4000,
    }),
    set_close_notes: MultiLineTextColumn({
      label: 'Resolution notes',
      hint: 'Text with placeholders for the day that Azure resolves the alert. Empty: that of the settings. Example: {{rule}} is well again.',
      maxLength: 4000,
    }),
    set_fields: MultiLineTextColumn({
      label: 'Further fields',
      hint: 'Lines with the name of a field of the incident, an equals sign, and its value, which may hold placeholders. Example: business_impact = {{customProperties.impact|unknown}}',
      maxLength: 4000,
    }),

    resolve_policy: ChoiceColumn({
      label: 'When Azure resolves the alert',
      hint: 'What is done with the incident of an alert that this rule is for. Empty: as the settings say.',
      dropdown: 'dropdown_with_none',
      choices: {
        always: { label: 'Resolve the incident', sequence: 0 },
        untouched: { label: 'Resolve it only while nobody works on it', sequence: 1 },
        note: { label: 'Only add a work note', sequence: 2 },
        never: { label: 'Leave the incident alone', sequence: 3 },
      },
    }),
    refire_policy: ChoiceColumn({
      label: 'When a resolved alert fires again',
      hint: 'Empty: as the settings say.',
      dropdown: 'dropdown_with_none',
      choices: {
        new: { label: 'Open a new incident', sequence: 0 },
        reopen: { label: 'Reopen the resolved incident', sequence: 1 },
        note: { label: 'Only add a work note', sequence: 2 },
      },
    }),
    refire_window: IntegerColumn({
      label: 'Window for firing again (minutes)',
      hint: 'For how long after the resolution that choice holds; later, a new incident is opened. 0: forever. Empty: as the settings say. Example: 60',
    }),
    auto_resolve_hours: IntegerColumn({
      label: 'Auto-resolve after (hours)',
      hint: 'An alert that this rule is for counts as resolved when Azure has not called about it for so many hours. 0: never. Empty: as the settings say. Example: 24',
    }),
    group_by: ChoiceColumn({
      label: 'What shares an incident',
      hint: 'What an alert that this rule is for must have in common with an open incident to join it. Empty: as the settings say.',
      dropdown: 'dropdown_with_none',
      choices: {
        alert: { label: 'Each alert has its own', sequence: 0 },
        problem: { label: 'Alerts about the same problem', sequence: 1 },
        resource: { label: 'Alerts about the same resource', sequence: 2 },
        rule: { label: 'Alerts of the same rule', sequence: 3 },
      },
    }),
  },
  index: [{ name: 'active_order', unique: false, element: ['active', 'order'] }],
})
