import type { Server } from 'node:http'
import type { Page } from 'playwright-core'
import { Hono } from 'hono'
import { createFront, listen } from '../../../packages/local-instance/src/http/front.ts'
import { toRawResponse, toRequest } from '../../../packages/local-instance/src/http/message.ts'
import { type InstalledApp, type InstalledAppOptions, installedApp } from '../../support/app_instance.ts'
import { launch } from './browser.ts'

/** The real build on an instance behind a socket, and a browser in front of it. */
export interface Site {
  app: InstalledApp
  /** `http://127.0.0.1:<port>` */
  base: string
  page: Page
  /** Opens a page of the instance and waits until it stands. */
  open(path: string): Promise<void>
  /** In the browser, with the form; the password is the user name. */
  logIn(user?: string): Promise<void>
  /** Lets what waits in the background have its turn: asynchronous rules, events, jobs. */
  settle(): Promise<void>
  /** What went wrong in the browser since the last call: errors of scripts, refused content, addresses elsewhere. */
  complaints(): string[]
  close(): Promise<void>
}

export async function createSite(options: InstalledAppOptions = {}): Promise<Site> {
  const browser = await launch()
  const app = await installedApp(options)
  const server: Server = createFront(new Hono(), async (raw) =>
    toRawResponse(await app.node.handle(toRequest(raw))),
  )
  const base = `http://127.0.0.1:${await listen(server, 0)}`
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  const complaints = listenTo(page, base)
  return {
    app,
    base,
    page,
    open: async (path) => {
      await page.goto(base + path)
    },
    logIn: async (user = 'admin') => {
      await page.goto(`${base}/login.do`)
      await page.getByLabel('User name').fill(user)
      await page.getByLabel('Password').fill(user)
      await page.getByRole('button', { name: 'Log in' }).click()
      await page.getByText(`Signed in as ${user}`).waitFor()
    },
    settle: async () => {
      await app.node.runAsyncRules()
      await app.node.runEvents()
      await app.node.runJobs()
    },
    complaints: () => complaints.splice(0),
    close: async () => {
      await browser.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await app.node.close()
    },
  }
}

function listenTo(page: Page, base: string): string[] {
  const complaints: string[] = []
  page.setDefaultTimeout(10_000)
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
  page.on('console', (message) => {
    // A browser reports every answer of 400 and more as an error; those are the tests' own business.
    const isAnswer = message.text().startsWith('Failed to load resource')
    if (message.type() === 'error' && !isAnswer) complaints.push(`console: ${message.text()}`)
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(`${base}/`) && !request.url().startsWith('data:'))
      complaints.push(`asked ${request.url()}`)
  })
  return complaints
}
