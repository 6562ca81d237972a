/**
 * What real exports call the kinds of records in sys_update_xml.type
 * (docs/facts/packaging.md#types-of-updates). Free text, for people.
 */
const TYPES: Record<string, string> = {
  sys_app: 'Custom Application',
  sys_app_application: 'Application Menu',
  sys_app_module: 'Module',
  sys_choice: 'Choice list',
  sys_db_object: 'Table',
  sys_dictionary: 'Dictionary',
  sys_documentation: 'Field Label',
  sys_index: 'Indexes',
  sys_number: 'Number',
  sys_properties: 'System Property',
  sys_properties_category: 'System Property Category',
  sys_properties_category_m2m: 'Category Property',
  sys_scope_privilege: 'Cross scope privilege',
  sys_script: 'Business Rule',
  sys_script_include: 'Script Include',
  sys_security_acl: 'Access Control',
  sys_security_acl_role: 'Access Roles',
  sys_ui_action: 'UI Action',
  sys_ui_action_role: 'UI Action Role',
  sys_ui_form_sections: 'Form Sections',
  sys_ui_list: 'List Layout',
  sys_ui_page: 'UI Page',
  sys_ui_section: 'Form Layout',
  sys_user_role: 'Role',
  sys_user_role_contains: 'Contained Role',
  sys_ws_definition: 'Scripted REST API',
  sys_ws_operation: 'Scripted REST Resource',
  sys_ws_version: 'Scripted REST Version',
  sysauto_script: 'Scheduled Script Execution',
  sysevent_register: 'Event Registration',
  sysevent_script_action: 'Script Action',
}

/** The table's name where no real export with that kind of record was seen. */
export function typeOf(table: string): string {
  return TYPES[table] ?? table
}
