import { hashPassword } from './password.ts'
import type { Rule } from './rules.ts'
import { changed } from './rules.ts'

export function userRules(): Rule[] {
  return [
    {
      table: 'sys_user',
      when: 'before',
      operations: ['insert', 'update'],
      run(change) {
        const { current } = change
        if (changed(change, 'first_name') || changed(change, 'last_name')) {
          current['name'] = [current['first_name'], current['last_name']].filter(Boolean).join(' ')
        }
        if (current['user_password'] && changed(change, 'user_password')) {
          current['user_password'] = hashPassword(current['user_password'])
        }
      },
    },
  ]
}
