import { about, type Finding } from '../finding.ts'
import { type Instance, messageOf, type Row } from '../instance.ts'
import { releaseOf } from './release.ts'

/** Whether the instance answers, the login is right, and the user is an administrator; and of which release it is. */
export async function reach(
  instance: Instance,
  user: string,
): Promise<{
  findings: Finding[]
  /** One sentence: why nothing can be tried; '' when all is well. */ fault: string
}> {
  const said = about('installed')
  const failed = (fault: string, next: string) => ({ findings: [said.wrong('Login', fault, next)], fault })
  const parameters = new URLSearchParams({
    sysparm_query: `user.user_name=${user}^role.name=admin`,
    sysparm_fields: 'user.user_name,role.name',
    sysparm_limit: '5',
  })
  const path = `/api/now/table/sys_user_has_role?${parameters.toString()}`
  const reply = await instance.call('GET', path, { login: true })
  if (reply.status === 401)
    return failed('The instance does not know this user, or the password is wrong.', 'Try them in a browser.')
  const { result } = (reply.json ?? {}) as { result?: Row[] }
  // To somebody without the right to read the table the platform says 403, or shows no row.
  if (reply.status !== 403 && (reply.status !== 200 || !Array.isArray(result)))
    return failed(
      `The Table API answers ${reply.status}${messageOf(reply) ? `: ${messageOf(reply)}` : ', and no JSON'}.`,
      'Open the instance in a browser: a developer instance that sleeps is woken there.',
    )
  const isAdmin = result?.some((row) => row['role.name'] === 'admin' && row['user.user_name'] === user)
  if (!isAdmin)
    return failed(
      'The user does not have the role admin.',
      'Run the program as an administrator of the instance.',
    )
  return {
    findings: [said.ok('Login', 'The user has the role admin.'), await releaseOf(instance)],
    fault: '',
  }
}
