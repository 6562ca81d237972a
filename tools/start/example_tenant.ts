/** Whom the app comes set up for: example ids from Microsoft's documentation. */
export const TENANT = 'aaaabbbb-0000-cccc-1111-dddd2222eeee'
/** The app registration by its Application ID URI and by its Application (client) ID. */
export const AUDIENCE = 'api://00001111-aaaa-2222-bbbb-3333cccc4444'
export const CLIENT_ID = '00001111-aaaa-2222-bbbb-3333cccc4444'
/** As the setting takes them: tokens of version 1 bear the one, those of version 2 the other. */
export const AUDIENCES = `${AUDIENCE},${CLIENT_ID}`
