/** The app role that Azure Monitor's action groups are given, and their app id in the public cloud. */
export const ACTION_GROUP_ROLE = 'ActionGroupsSecureWebhook'
export const ACTION_GROUP_CLIENT = '461e8683-5575-4561-ac7f-899cc907d62a'
