import { between, type Section } from './setting.ts'

const ids = (what: string) => `${what} such as 00001111-aaaa-2222-bbbb-3333cccc4444, separated by commas`

export const WHO_MAY_CALL: Section = {
  title: 'Who may call',
  instructions:
    'Nothing is accepted until the tenant and at least one audience are set. Both are found in the Azure portal, on the overview of the app registration that the action group’s secure webhook uses. Calls that were refused are counted under <b>Refused calls</b>, with the reason.',
  settings: [
    {
      name: 'entra.tenant',
      type: 'string',
      default: '',
      label: 'Tenant',
      description:
        'Directory (tenant) ID of the Microsoft Entra tenant whose tokens are accepted. Empty: every call is refused. Example: aaaabbbb-0000-cccc-1111-dddd2222eeee',
      expected:
        'a tenant ID such as aaaabbbb-0000-cccc-1111-dddd2222eeee; until it is right, every call is refused',
    },
    {
      name: 'entra.audiences',
      type: 'string',
      default: '',
      label: 'Audiences',
      description:
        'Whom the token must be made out to: the Application ID URI of the app registration, its Application (client) ID, or both, separated by commas. Letter for letter as in the portal. Empty: every call is refused. Example: api://00001111-aaaa-2222-bbbb-3333cccc4444,00001111-aaaa-2222-bbbb-3333cccc4444',
      expected:
        'Application ID URIs or client IDs without spaces, separated by commas; until there is one, every call is refused',
    },
    {
      name: 'entra.subscriptions',
      type: 'string',
      default: '',
      label: 'Subscriptions',
      description:
        'A filter: IDs of the Azure subscriptions whose alerts are taken, separated by commas, and the word none for alerts that name no subscription, such as Service Health alerts of the tenant and budgets of management groups. Other alerts are refused with 403. What counts is the alert ID in the call. This is no security boundary: the author of an alert rule with a custom JSON payload can write any ID. Empty: all alerts. Example: 11112222-bbbb-3333-cccc-4444dddd5555,none',
      expected: `${ids('subscription IDs')}, or none`,
    },
    {
      name: 'entra.require_role',
      type: 'boolean',
      default: 'true',
      label: 'Ask for an app role',
      description:
        'Whether the token must carry the app role below. Leave it on: without it, any application of the tenant that can get a token for the audience gets one check further.',
      expected: 'true or false',
    },
    {
      name: 'entra.role',
      type: 'string',
      default: 'ActionGroupsSecureWebhook',
      label: 'App role',
      description:
        'Value of the app role that Azure Monitor was given in the app registration. Empty: ActionGroupsSecureWebhook, the name that Microsoft’s set-up script uses.',
      expected: 'the value of an app role: at most 120 characters, no spaces',
    },
    {
      name: 'entra.callers',
      type: 'string',
      default: '461e8683-5575-4561-ac7f-899cc907d62a',
      label: 'Callers',
      description:
        'Application (client) IDs that may call, separated by commas. The default is Azure Monitor’s own (“AzNS AAD Webhook”), the same in every tenant of the worldwide cloud; Azure Government: f1f34126-d4ef-40e1-ad4b-bf5d47b4860d. Empty: nobody may call.',
      expected: ids('client IDs'),
    },
    {
      name: 'entra.authority',
      type: 'string',
      default: 'https://login.microsoftonline.com',
      label: 'Login host',
      description:
        'Where the tenant’s signing keys are fetched from. Azure Government: https://login.microsoftonline.us. Azure China: https://login.partner.microsoftonline.cn. Empty: the worldwide host.',
      expected: 'an https address without query, such as https://login.microsoftonline.com',
    },
    {
      name: 'entra.clock_skew_seconds',
      type: 'integer',
      default: '300',
      label: 'Clock difference allowed (seconds)',
      description:
        'How far the clocks of Entra and of this instance may differ when a token begins and ends. Empty: 300.',
      expected: between('entra.clock_skew_seconds'),
    },
    {
      name: 'entra.trust_platform_login',
      type: 'boolean',
      default: 'false',
      label: 'Trust the platform’s login',
      description:
        'For the authenticated address only: let in a caller without an Entra token whom ServiceNow itself has logged in and who holds the role x_secx_azmon.integration.',
      expected: 'true or false',
    },
  ],
}
