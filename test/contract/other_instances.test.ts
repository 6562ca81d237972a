import { text } from '../../packages/local-instance/src/dictionary/column.ts'
import { installedApp } from '../support/app_instance.ts'
import { dictionaryWith } from '../support/dictionary_with.ts'

describe('an instance whose tables differ', () => {
  it('lacks a table, with what extends it, or a field of a hierarchy', () => {
    const dictionary = dictionaryWith({
      without: ['cmdb_ci_computer', 'svc_ci_assoc', 'cmdb_ci_hardware.vm_object', 'cmdb_ci.sys_domain'],
    })
    const missing = ['cmdb_ci_computer', 'cmdb_ci_win_server', 'svc_ci_assoc'].map((name) =>
      dictionary.table(name),
    )
    expect(missing).toEqual([undefined, undefined, undefined])
    expect(dictionary.column('cmdb_ci_hardware', 'vm_object')).toBeUndefined()
    expect(dictionary.column('cmdb_ci_service', 'sys_domain')).toBeUndefined()
    expect(dictionary.column('cmdb_ci_hardware', 'name')).toBeDefined()
  })

  it('has columns of its own', () => {
    const dictionary = dictionaryWith({ columns: { cmdb_ci: [text('u_azure_id', 512)] } })
    expect(dictionary.column('cmdb_ci_vm_instance', 'u_azure_id')).toMatchObject({ table: 'cmdb_ci' })
  })

  it('is asked for in the words of the dictionary', () => {
    expect(() => dictionaryWith({ without: ['cmdb_ci.vm_object'] })).toThrow(
      'The base system has no cmdb_ci.vm_object',
    )
    expect(() => dictionaryWith({ columns: { cmdb_ci_nothing: [] } })).toThrow('no cmdb_ci_nothing')
  })

  it('runs the real build', async () => {
    const dictionary = dictionaryWith({
      without: ['cmdb_ci_kubernetes_cluster'],
      columns: { sys_user: [text('u_team')] },
    })
    const app = await installedApp({ demo: false, dictionary })
    expect(app.node.store.dictionary.table('cmdb_ci_kubernetes_cluster')).toBeUndefined()
    expect(app.rows('sys_user', { user_name: 'admin' })[0]).toHaveProperty('u_team')
    expect(app.rows('x_secx_azmon_ci_class').length).toBeGreaterThan(0)
  })
})
