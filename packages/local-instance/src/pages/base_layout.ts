/**
 * Forms and lists of the base system, which the SDK does not ship: the columns of the platform's own default views
 * that this app has to do with.
 */
export interface BaseForm {
  caption: string
  left: string[]
  right: string[]
  below: string[]
}

export const baseForms: Record<string, BaseForm[]> = {
  incident: [
    {
      caption: 'Incident',
      left: ['number', 'caller_id', 'category', 'subcategory', 'business_service', 'cmdb_ci'],
      right: [
        'contact_type',
        'state',
        'hold_reason',
        'impact',
        'urgency',
        'priority',
        'assignment_group',
        'assigned_to',
      ],
      below: ['short_description', 'description'],
    },
    { caption: 'Notes', left: [], right: [], below: ['comments', 'work_notes'] },
    {
      caption: 'Resolution information',
      left: ['close_code', 'resolved_by', 'resolved_at'],
      right: ['parent_incident', 'reopen_count'],
      below: ['close_notes'],
    },
    {
      caption: 'Related to',
      left: ['correlation_id', 'correlation_display'],
      right: ['opened_at', 'opened_by'],
      below: [],
    },
  ],
}

export const baseLists: Record<string, string[]> = {
  incident: [
    'number',
    'opened_at',
    'short_description',
    'priority',
    'state',
    'cmdb_ci',
    'assignment_group',
    'sys_updated_on',
  ],
  cmdb_ci: [
    'name',
    'sys_class_name',
    'install_status',
    'operational_status',
    'support_group',
    'sys_updated_on',
  ],
  sys_user: ['user_name', 'name', 'email', 'active'],
  sys_user_group: ['name', 'manager', 'description', 'active'],
  sys_properties: ['name', 'value', 'type', 'description'],
  sysevent: ['name', 'state', 'parm1', 'parm2', 'sys_created_on', 'processed', 'error_message'],
  sys_email: ['subject', 'recipients', 'type', 'target_table', 'sys_created_on'],
  syslog: ['sys_created_on', 'level', 'source', 'message'],
  sys_remote_update_set: ['name', 'application_name', 'application_version', 'state', 'commit_date'],
  sys_update_set: ['name', 'application', 'state', 'install_date'],
  sys_update_xml: ['name', 'type', 'target_name', 'action', 'update_set', 'sys_updated_by', 'sys_updated_on'],
  sys_update_preview_problem: ['description', 'type', 'remote_update', 'status'],
  sys_update_preview_xml: ['disposition', 'remote_update', 'proposed_action'],
}

/** Related lists of forms of the base system, as `table.column`. */
export const baseRelatedLists: Record<string, string[]> = {
  sys_remote_update_set: ['sys_update_preview_problem.remote_update_set', 'sys_update_xml.remote_update_set'],
  sys_update_set: ['sys_update_xml.update_set'],
}
