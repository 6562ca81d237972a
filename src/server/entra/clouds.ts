/** Login host, and client id of Azure Monitor's action groups ('' where none is published), by cloud (docs/facts/entra.md#login-hosts). */
export const CLOUDS = {
  worldwide: {
    authority: 'https://login.microsoftonline.com',
    caller: '461e8683-5575-4561-ac7f-899cc907d62a',
  },
  government: {
    authority: 'https://login.microsoftonline.us',
    caller: 'f1f34126-d4ef-40e1-ad4b-bf5d47b4860d',
  },
  china: { authority: 'https://login.partner.microsoftonline.cn', caller: '' },
} as const
