/** Whom the app comes set up for: example ids from Microsoft's documentation. */
export const TENANT = 'aaaabbbb-0000-cccc-1111-dddd2222eeee'
export const AUDIENCE = 'api://00001111-aaaa-2222-bbbb-3333cccc4444'
