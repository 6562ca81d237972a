import { gs } from '@servicenow/glide'
import { isGuid } from '../platform/text.ts'
import { type EntraSettings, FORM_CALLER, NO_SUBSCRIPTION, type SettingProblem } from './settings.ts'
import {
  integer,
  matching,
  parseAll,
  PREFIX,
  required,
  requiredList,
  restriction,
  text,
  yesNo,
} from './value_types.ts'

const AUDIENCE = /^[\x21-\x7e]{1,255}$/

/** https, or http to this very machine, where a local instance keeps its stand-in. No user, query or fragment. */
const AUTHORITY =
  /^(https:\/\/[a-z0-9.-]+(:\d{1,5})?|http:\/\/(127\.0\.0\.1|localhost)(:\d{1,5})?)(\/[a-z0-9._~-]+)*\/?$/i

const ids = (what: string) => `${what} such as 00001111-aaaa-2222-bbbb-3333cccc4444, separated by commas`

/** The settings that say who may call, and how his keys are found: all that is read before the caller is let in. */
export const ENTRA_SETTINGS = {
  'entra.tenant': required(
    'a tenant ID such as aaaabbbb-0000-cccc-1111-dddd2222eeee; until it is right, every call is refused',
    isGuid,
  ),
  'entra.audiences': requiredList(
    '',
    'Application ID URIs or client IDs without spaces, separated by commas; until there is one, every call is refused',
    matching(AUDIENCE),
  ),
  'entra.subscriptions': restriction(
    '',
    `${ids('subscription IDs')}, or none`,
    (entry) => isGuid(entry) || entry.toLowerCase() === NO_SUBSCRIPTION,
  ),
  'entra.require_role': yesNo(true),
  'entra.role': text(
    'ActionGroupsSecureWebhook',
    'the value of an app role: at most 120 characters, no spaces',
    /^\S{1,120}$/,
  ),
  'entra.callers': requiredList(
    '461e8683-5575-4561-ac7f-899cc907d62a',
    ids('client IDs'),
    (entry): entry is string => isGuid(entry),
  ),
  'entra.authority': text(
    'https://login.microsoftonline.com',
    'an https address without query, such as https://login.microsoftonline.com',
    AUTHORITY,
    '',
  ),
  'entra.clock_skew_seconds': integer(300, { min: 0, max: 900 }),
  'entra.trust_platform_login': yesNo(false),
  'entra.use_callers': yesNo(false),
  'operation.node_cache': yesNo(false),
}

export type RawEntraSettings = Partial<Record<keyof typeof ENTRA_SETTINGS, string>>

export interface ReadEntraSettings {
  entra: EntraSettings
  nodeCache: boolean
  problems: SettingProblem[]
}

/** The settings of this moment: no statement. */
export function readEntraSettings(): ReadEntraSettings {
  const raw: RawEntraSettings = {}
  for (const name of Object.keys(ENTRA_SETTINGS) as (keyof typeof ENTRA_SETTINGS)[])
    raw[name] = gs.getProperty(PREFIX + name) ?? ''
  return parseEntraSettings(raw)
}

/** Never throws. A wrong value of a setting that guards who may call lets nobody in. */
export function parseEntraSettings(raw: RawEntraSettings): ReadEntraSettings {
  const { values, problems } = parseAll(ENTRA_SETTINGS, raw)
  return {
    entra: {
      // Another host must not take the place of a misspelt one: without a host the app counts as not configured.
      tenant: values['entra.authority'] === '' ? '' : values['entra.tenant'].toLowerCase(),
      audiences: values['entra.audiences'],
      authority: values['entra.authority'].replace(/\/$/, ''),
      callers: values['entra.callers'].map((id) => id.toLowerCase()),
      requireRole: values['entra.require_role'],
      role: values['entra.role'],
      clockSkew: values['entra.clock_skew_seconds'],
      trustPlatformLogin: values['entra.trust_platform_login'],
      subscriptions: values['entra.subscriptions'].map((id) => id.toLowerCase()),
      useCallers: values['entra.use_callers'],
      caller: FORM_CALLER,
    },
    nodeCache: values['operation.node_cache'],
    problems,
  }
}
