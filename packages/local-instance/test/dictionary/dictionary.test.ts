import { baseDictionary } from '../../src/dictionary/base/index.ts'
import { text } from '../../src/dictionary/column.ts'
import { Dictionary } from '../../src/dictionary/dictionary.ts'
import { table } from '../../src/dictionary/table.ts'

describe('base tables', () => {
  const dictionary = baseDictionary()

  it('are those that ServiceNow ships in the SDK: docs/facts/incident.md#columns', () => {
    const lengths = [
      'short_description',
      'description',
      'close_notes',
      'correlation_id',
      'correlation_display',
      'close_code',
      'contact_type',
    ]
    expect(lengths.map((name) => dictionary.column('incident', name)!.maxLength)).toEqual([
      160, 4000, 4000, 100, 100, 40, 40,
    ])
    expect(dictionary.column('incident', 'caller_id')).toMatchObject({
      default: 'javascript:incidentGetCaller();',
      mandatory: false,
    })
    expect(dictionary.table('incident')).toMatchObject({
      extends: 'task',
      autoNumber: { prefix: 'INC', start: 10000, digits: 7 },
    })
  })

  it('let other scopes do what docs/facts/servicenow.md#tables-of-other-scopes says', () => {
    const flags = (name: string) =>
      Object.entries(dictionary.table(name)!.otherScopes)
        .filter(([, open]) => open)
        .map(([access]) => access)
    for (const name of [
      'task',
      'incident',
      'problem',
      'change_request',
      'cmdb_ci',
      'cmdb_ci_service',
      'service_offering',
      'sys_user',
    ]) {
      expect([name, ...flags(name)]).toEqual([name, 'read', 'create', 'update'])
    }
    for (const name of [
      'sys_user_group',
      'sys_journal_field',
      'sys_dictionary',
      'sys_db_object',
      'sys_properties',
      'sys_choice',
    ]) {
      expect([name, ...flags(name)]).toEqual([name, 'read'])
    }
  })

  it('have object_id where docs/facts/cmdb.md#object_id has it', () => {
    const has = (name: string) => dictionary.column(name, 'object_id') !== undefined
    expect(
      [
        'cmdb_ci_vm_object',
        'cmdb_ci_storage_volume',
        'cmdb_ci_computer',
        'cmdb_ci_cloud_service_account',
      ].map(has),
    ).not.toContain(false)
    expect(['cmdb', 'cmdb_ci', 'cmdb_ci_kubernetes_cluster', 'cmdb_ci_hardware'].map(has)).not.toContain(true)
    expect(dictionary.column('cmdb_ci_kubernetes_cluster', 'cluster_resource_id')).toBeDefined()
    expect(dictionary.ancestors('cmdb_ci_network')).toEqual([
      'cmdb_ci_network',
      'cmdb_ci_vcenter_object',
      'cmdb_ci_vm_object',
      'cmdb_ci',
      'cmdb',
    ])
  })

  it('have what leads from a CI to the people: groups, companies and services', () => {
    const references = (name: string, ...columns: string[]) =>
      columns.map((column) => dictionary.column(name, column)?.reference)
    expect(references('cmdb_ci', 'support_group', 'managed_by_group', 'company')).toEqual([
      'sys_user_group',
      'sys_user_group',
      'core_company',
    ])
    expect(references('sys_user', 'company')).toEqual(['core_company'])
    expect(references('sys_user_group', 'manager')).toEqual(['sys_user'])
    expect(dictionary.column('sys_user_group', 'active')).toMatchObject({ type: 'boolean', default: 'true' })
    expect(dictionary.column('core_company', 'name')).toMatchObject({ maxLength: 80 })
    expect(references('svc_ci_assoc', 'ci_id', 'service_id')).toEqual(['cmdb_ci', 'cmdb_ci_service'])
    expect(dictionary.ancestors('service_offering')).toEqual([
      'service_offering',
      'cmdb_ci_service',
      'cmdb_ci',
      'cmdb',
    ])
  })

  it('all have the system’s columns', () => {
    for (const { name } of dictionary.tables()) {
      for (const column of [
        'sys_id',
        'sys_created_on',
        'sys_created_by',
        'sys_updated_on',
        'sys_updated_by',
        'sys_mod_count',
      ]) {
        expect(`${name}.${dictionary.column(name, column)?.name}`).toBe(`${name}.${column}`)
      }
    }
  })
})

describe('a hierarchy', () => {
  const dictionary = new Dictionary()
  dictionary.define(table('animal', { columns: [text('name', 10)], display: 'name' }))
  dictionary.define(table('dog', { extends: 'animal', columns: [text('breed')] }))
  dictionary.define(table('puppy', { extends: 'dog', columns: [text('name', 5)] }))

  it('inherits columns, the nearest definition winning', () => {
    expect(dictionary.column('puppy', 'breed')).toMatchObject({ table: 'dog' })
    expect(dictionary.column('puppy', 'name')!.maxLength).toBe(5)
    expect(dictionary.column('animal', 'breed')).toBeUndefined()
    expect(dictionary.displayColumn('puppy')).toBe('name')
  })

  it('knows its line up and its family down', () => {
    expect(dictionary.ancestors('puppy')).toEqual(['puppy', 'dog', 'animal'])
    expect(dictionary.descendants('animal')).toEqual(['animal', 'dog', 'puppy'])
    expect([dictionary.isA('puppy', 'animal'), dictionary.isA('animal', 'puppy')]).toEqual([true, false])
  })

  it('keeps each row’s class, which a table on its own does not', () => {
    dictionary.define(table('stone', { columns: [] }))
    expect(dictionary.column('dog', 'sys_class_name')).toBeDefined()
    expect(dictionary.column('stone', 'sys_class_name')).toBeUndefined()
  })

  it('refuses a parent that is not there', () => {
    expect(() => dictionary.define(table('fish', { extends: 'swimmer', columns: [] }))).toThrow(
      'unknown table swimmer',
    )
  })

  it('nobody knows an unknown table', () => {
    expect([dictionary.table('cat'), dictionary.columns('cat'), dictionary.ancestors('cat')]).toEqual([
      undefined,
      [],
      [],
    ])
  })
})
