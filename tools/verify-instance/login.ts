/** An administrator's user name and password. The password can be used, and in no way be printed. */
export interface Login {
  user: string
  /** The value of an Authorization header. */
  header(): string
}

export function createLogin(user: string, password: string): Login {
  const header = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
  return { user, header: () => header }
}

/** Where the password may stand, so that it need not be typed. */
export const PASSWORD_VARIABLE = 'VERIFY_INSTANCE_PASSWORD'

/** The password from the environment, or as it is typed: on a terminal only, without an echo. */
export async function askPassword(user: string): Promise<string> {
  const given = process.env[PASSWORD_VARIABLE]
  if (given !== undefined && given !== '') return given
  const { stdin, stderr } = process
  if (!stdin.isTTY)
    throw new Error(`There is no terminal to ask on: put the password into ${PASSWORD_VARIABLE}.`)
  stderr.write(`Password of ${user}: `)
  stdin.setRawMode(true)
  stdin.setEncoding('utf8')
  try {
    return await readLine(stdin)
  } finally {
    stdin.setRawMode(false)
    stdin.pause()
    stderr.write('\n')
  }
}

const CONTROL_C = '\u0003'
const BACKSPACE = ['\u007f', '\b']

async function readLine(stdin: AsyncIterable<unknown>): Promise<string> {
  let typed = ''
  for await (const chunk of stdin) {
    for (const key of String(chunk)) {
      if (key === '\r' || key === '\n') return typed
      if (key === CONTROL_C) throw new Error('Interrupted.')
      typed = BACKSPACE.includes(key) ? typed.slice(0, -1) : typed + key
    }
  }
  return typed
}
