import type { Rule } from './rules.ts'
import type { RecordCore } from './core.ts'

/**
 * Where a Scripted REST API answers is for the platform to say, not for whoever makes the record: name space and addresses
 * are filled in. In the global scope a real name space is a number, here it is the scope's name.
 */
export function restRules(store: RecordCore): Rule[] {
  const apis = (sysId: string) => store.platformRows('sys_ws_definition', { sys_id: sysId })
  return [
    {
      table: 'sys_ws_definition',
      when: 'before',
      operations: ['insert'],
      run({ current }) {
        current['namespace'] ||= 'global'
        current['base_uri'] ||= `/api/${current['namespace']}/${current['service_id']}`
      },
    },
    {
      table: 'sys_ws_operation',
      when: 'before',
      operations: ['insert'],
      run({ current }) {
        const [api] = apis(current['web_service_definition'] ?? '')
        current['operation_uri'] ||= `${api?.['base_uri'] ?? ''}${current['relative_path'] ?? ''}`
      },
    },
  ]
}
