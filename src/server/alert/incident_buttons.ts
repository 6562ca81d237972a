import { GlideRecord, gs } from '@servicenow/glide'
import { httpsUrl } from '../azure/text.ts'

const TABLE = 'x_secx_azmon_alert'

/** What the buttons use of a UI action. */
interface Action {
  setRedirectURL(target: GlideRecord | string): void
}

/** UI action "Show Azure alert" of an incident: its alert, or the list if it has several. */
export function showAlert(incident: GlideRecord, action: Action): void {
  const alerts = alertsOf(incident)
  alerts.setLimit(2)
  alerts.query()
  if (!alerts.next()) {
    stay(incident, action, 'This incident has no Azure alert any more: alerts are removed by their age.')
    return
  }
  const list = `${TABLE}_list.do?sysparm_query=incident=${incident.getUniqueValue()}`
  action.setRedirectURL(alerts.hasNext() ? list : alerts)
}

/**
 * UI action "Open in Azure portal" of an incident. The alert that opened it comes first. It reads the alert in the app's
 * name, so that nobody needs a role of the app; the address was checked when it was stored, and is again.
 */
export function openInAzure(incident: GlideRecord, action: Action): void {
  const alerts = alertsOf(incident)
  alerts.addNotNullQuery('portal_link')
  alerts.orderByDesc('opener')
  alerts.setLimit(1)
  alerts.query()
  const url = alerts.next() ? httpsUrl(alerts.getValue('portal_link')) : ''
  if (url === '') stay(incident, action, 'Azure sent no address for this incident. See its description.')
  else action.setRedirectURL(url)
}

function alertsOf(incident: GlideRecord): GlideRecord {
  const alerts = new GlideRecord(TABLE)
  alerts.addQuery('incident', incident.getUniqueValue())
  return alerts
}

function stay(incident: GlideRecord, action: Action, message: string): void {
  gs.addErrorMessage(message)
  action.setRedirectURL(incident)
}
