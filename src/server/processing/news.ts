import { countFiring, isNotedByOther } from '../alert/members.ts'
import { messageHash, newsOf, readNoted } from '../alert/noted.ts'
import { type News } from '../incident/notes.ts'
import type { AlertRow } from '../alert/store.ts'
import type { AzureAlert } from '../azure/alert.ts'
import type { Shared } from '../incident/notes.ts'
import type { Settings } from '../settings/settings.ts'

/** Whether other alerts may have the same incident as this one. */
export function isShared(row: AlertRow, { lifecycle }: Pick<Settings, 'lifecycle'>): boolean {
  const joined = row.incident !== '' && row.record.getValue('opener') !== '1'
  return row.inGroup || row.inStorm || joined || lifecycle.flapping !== null
}

/** What a further call about an alert says that its incident's work notes do not hold yet. */
export function furtherNews(alert: AzureAlert, row: AlertRow, shared: boolean): News {
  const news = newsOf(alert, readNoted(row.record.getValue('noted')))
  return shared ? unlessNoted(news, row.incident, row.record.getUniqueValue()) : news
}

/** What is to be said of an alert that joins an incident. `row` is its sys_id, '' while it has no row. */
export function joiningNews(alert: AzureAlert, incident: string, row: string): News {
  return unlessNoted(newsOf(alert, null), incident, row)
}

/** Azure sends one Service Health message for each subscription: alerts that share an incident note it once. */
export function unlessNoted(news: News, incident: string, row: string): News {
  if (news.message === '' || !isNotedByOther(incident, messageHash(news.message), row)) return news
  return { ...news, message: '' }
}

/** What a note on a shared incident says when this alert fires again. */
export function sharedWhenFired(row: AlertRow, incident: string): Shared {
  const others = countFiring(incident, row.record.getUniqueValue())
  return { alert: row.number, firing: others + 1, ended: [] }
}

/** The same when nothing about this alert changes. */
export function sharedAsIs(row: AlertRow, incident: string): Shared {
  return { alert: row.number, firing: countFiring(incident), ended: [] }
}
