import type { Server } from 'node:http'
import { CHECKS } from '../../../tools/verify-instance/checks/all.ts'
import { reach } from '../../../tools/verify-instance/checks/reach.ts'
import type { Finding } from '../../../tools/verify-instance/finding.ts'
import { createInstance } from '../../../tools/verify-instance/instance.ts'
import { createLogin } from '../../../tools/verify-instance/login.ts'
import type { PointId } from '../../../tools/verify-instance/points.ts'
import { visitAll } from '../../../tools/verify-instance/visit.ts'
import { createFront, listen } from '../../../packages/local-instance/src/http/front.ts'
import { toRawResponse, toRequest } from '../../../packages/local-instance/src/http/message.ts'
import { PLATFORM } from '../../../packages/local-instance/src/records/actors.ts'
import type { Row } from '../../../packages/local-instance/src/records/records.ts'
import {
  AUDIENCE,
  type InstalledApp,
  installedApp,
  type InstalledAppOptions,
  TENANT,
} from '../../support/app_instance.ts'
import { builtPackage } from '../../support/package.ts'

export interface VisitOptions {
  user?: string
  password?: string
  write?: boolean
  token?: boolean
  atf?: boolean
  askSession?: boolean
}

/** The installed app behind a port of its own, and visits to it. */
export interface Visited {
  app: InstalledApp
  base: string
  mint: () => Promise<string>
  visit(options?: VisitOptions): Promise<Finding[]>
  /** Answers requests in the instance's place while it is set; undefined lets one through. */
  intercept: ((method: string, path: string) => Response | undefined) | null
  /** Changes the one row with these values, and gives back what undoes it. */
  change(table: string, which: Row, values: Row): () => void
  close(): void
}

export async function visited(options: InstalledAppOptions = {}): Promise<Visited> {
  const app = await installedApp(options)
  const server: Server = createFront(app.entra.app, async (raw) => {
    const answer = self.intercept?.(raw.method, new URL(raw.url).pathname)
    return toRawResponse(answer ?? (await app.node.handle(toRequest(raw))))
  })
  const base = `http://127.0.0.1:${await listen(server, 0)}`
  const shipped = builtPackage()
  // As an instance does it: work that is queued begins by itself.
  const events = setInterval(() => void app.node.runEvents(), 100)
  const self: Visited = {
    app,
    base,
    mint: () => app.entra.mint({ tenant: TENANT, version: 'v2', audience: AUDIENCE }),
    visit: async ({ user = 'admin', password = user, ...options } = {}) => {
      const { write = false, token = false, atf = false, askSession = false } = options
      const instance = createInstance(base, createLogin(user, password), 30_000)
      const { findings, fault } = await reach(instance, user)
      if (fault !== '') return findings
      const visit = {
        instance,
        shipped,
        write,
        atf,
        askSession,
        token: token ? self.mint : null,
        pause: 20,
        patience: 2000,
      }
      return [...findings, ...(await visitAll(visit, CHECKS))]
    },
    intercept: null,
    change: (table, which, values) => {
      const [row, ...more] = app.rows(table, which)
      if (!row || more.length > 0) throw new Error(`${more.length + Number(Boolean(row))} rows of ${table}`)
      const write = (to: Row) => void app.node.store.update(PLATFORM, table, row['sys_id'] ?? '', to)
      write(values)
      return () => write(Object.fromEntries(Object.keys(values).map((name) => [name, row[name] ?? ''])))
    },
    close: () => {
      clearInterval(events)
      server.close()
      server.closeAllConnections()
    },
  }
  return self
}

/** The points at which something is not as it should be. */
export function wrongPoints(findings: readonly Finding[]): PointId[] {
  return [...new Set(findings.filter(({ result }) => result === 'wrong').map(({ point }) => point))]
}

/** `what: found` of every finding of a point with a result. */
export function told(
  findings: readonly Finding[],
  point: PointId,
  result: Finding['result'] = 'wrong',
): string[] {
  return findings
    .filter((finding) => finding.point === point && finding.result === result)
    .map(({ what, found }) => `${what}: ${found}`)
}
