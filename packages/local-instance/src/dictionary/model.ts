/** A column as the platform's dictionary knows it (sys_dictionary). */
export interface Column {
  name: string
  label: string
  /** The platform's internal type: string, integer, boolean, reference, glide_date_time, journal_input, GUID, … */
  type: string
  /** Characters; longer values are silently cut (docs/facts/servicenow.md#long-text). */
  maxLength: number
  mandatory: boolean
  readOnly: boolean
  unique: boolean
  /** A literal or `javascript:…`; '' for none. */
  default: string
  /** Table that a reference points to; '' otherwise. */
  reference: string
  /** Whether it still names a record that is deleted: the reference cascade rule None. By default it is cleared. */
  keepsDeleted: boolean
  /** Of a condition: the column that names its table (docs/facts/servicenow.md#condition-columns); '' otherwise. */
  dependent: string
  choices: Choice[]
  /** The table of the hierarchy that declares it. */
  table: string
}

export interface Choice {
  value: string
  label: string
  sequence: number
}

export interface Index {
  name: string
  unique: boolean
  columns: string[]
}

/** A table as sys_db_object knows it, own columns only: the inherited ones come from `extends`. */
export interface TableDefinition {
  name: string
  label: string
  /** Parent table, '' for a root. */
  extends: string
  display: string
  columns: Column[]
  indexes: Index[]
  autoNumber: { prefix: string; start: number; digits: number } | null
  /** Application scope that owns it: `global` or `x_…`. */
  scope: string
  /** What *other* scopes may do (docs/facts/servicenow.md#tables-of-other-scopes). */
  otherScopes: { read: boolean; create: boolean; update: boolean; delete: boolean }
  /** Whether the Table API may reach it. */
  webServiceAccess: boolean
  /** Whether field changes are written to sys_audit. */
  audit: boolean
}
