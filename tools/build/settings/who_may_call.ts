import { SECTION_TITLES } from '../../../src/server/settings/catalog.ts'
import type { SectionText } from './text.ts'

export const WHO_MAY_CALL = {
  id: 'who-may-call',
  title: SECTION_TITLES.entra,
  instructions:
    'Every call is refused until the tenant and at least one audience are set. You find both in the Azure portal, on the overview page of the app registration that the secure webhook of the action group uses. <b>Refused calls</b> counts the calls that were refused, with the reason.',
  settings: {
    'entra.tenant': {
      label: 'Tenant',
      help: 'Directory (tenant) ID of the Microsoft Entra tenant whose tokens are accepted.',
      empty: 'every call is refused',
      example: 'aaaabbbb-0000-cccc-1111-dddd2222eeee',
    },
    'entra.audiences': {
      label: 'Audiences',
      help: 'The audience that the token must name: the Application ID URI of the app registration, its Application (client) ID, or both, separated by commas, exactly as the portal shows them.',
      empty: 'every call is refused',
      example: 'api://00001111-aaaa-2222-bbbb-3333cccc4444,00001111-aaaa-2222-bbbb-3333cccc4444',
    },
    'entra.subscriptions': {
      label: 'Subscriptions',
      help: 'A filter: IDs of the Azure subscriptions whose alerts are accepted, separated by commas. The word none stands for alerts that name no subscription, such as Service Health alerts of the tenant and budgets of management groups. Other alerts are refused with 403. The alert ID in the call decides. This is not a security boundary: the author of an alert rule with a custom JSON payload can write any ID.',
      empty: 'all alerts are accepted',
      example: '11112222-bbbb-3333-cccc-4444dddd5555,none',
    },
    'entra.require_role': {
      label: 'Require the app role',
      help: 'Whether the token must carry the app role below. Keep it on: it is one of the checks that keep other applications of your tenant out.',
    },
    'entra.role': {
      label: 'App role',
      help: 'Value of the app role that was assigned to Azure Monitor in the app registration. The default is the name that the set-up script of Microsoft uses.',
    },
    'entra.callers': {
      label: 'Callers',
      help: 'Application (client) IDs that may call, separated by commas. The default is Azure Monitor itself (“AzNS AAD Webhook”), which has this ID in every tenant of the worldwide cloud. In Azure Government it is f1f34126-d4ef-40e1-ad4b-bf5d47b4860d.',
      empty: 'every call is refused',
    },
    'entra.authority': {
      label: 'Login host',
      help: 'The host from which the signing keys of the tenant are fetched. Azure Government: https://login.microsoftonline.us. Azure China: https://login.partner.microsoftonline.cn.',
    },
    'entra.clock_skew_seconds': {
      label: 'Clock difference allowed (seconds)',
      help: 'How many seconds the clocks of Microsoft Entra and of this instance may differ when the start and the end of a token are checked.',
    },
    'entra.trust_platform_login': {
      label: 'Trust the platform’s login',
      help: 'Only for the authenticated address: accepts a caller without an Entra token if ServiceNow has logged the caller in and the caller has the role x_secx_azmon.integration.',
    },
    'entra.use_callers': {
      label: 'Use the table Callers',
      help: 'For several tenants: a token for another tenant or audience than those above is judged by the row of the table Callers that has both. Saving a row switches it on.',
    },
  },
} satisfies SectionText
