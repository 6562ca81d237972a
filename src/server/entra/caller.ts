import type { EntraSettings } from '../settings/settings.ts'
import { readBearer } from './bearer.ts'
import { sha256Hex } from '../platform/glide.ts'
import { judgeToken, refused } from './judge.ts'
import { keyFor } from './key_refresh.ts'
import { shown } from './shown.ts'
import type { Check, Verdict } from './verdict.ts'

/** What the platform knows of a call before its body is read. */
export interface CallerRequest {
  /** The Authorization header as it came; null if there was none. */
  authorization: string | null
  route: 'public' | 'authenticated'
  /** User name of the session: `guest` on the public route, unless an OIDC entity maps the token to a user. */
  platformUser: string
  hasIntegrationRole: boolean
}

/**
 * Who is calling, and may they? A bearer token is always judged, on both routes and whatever the settings trust; the
 * platform's login counts only where there is none. `now` in milliseconds.
 */
export function checkCaller(request: CallerRequest, settings: EntraSettings, now: number): Verdict {
  const configured = settings.tenant !== '' && settings.audiences.length > 0
  if (!configured) {
    return refused('not_configured', [
      { name: 'settings', passed: false, expected: 'tenant and audience are set', found: 'not both' },
    ])
  }
  const bearer = readBearer(request.authorization)
  if (bearer.kind === 'token') {
    return judgeToken(
      bearer.token,
      settings,
      (version, kid, fits) => keyFor(settings, version, kid, fits, now),
      sha256Hex,
      now,
    )
  }
  const header = { name: 'bearer token', passed: false, expected: 'one bearer token', found: bearer.found }
  if (bearer.kind === 'malformed') return refused('malformed_token', [header])
  if (request.route !== 'authenticated' || !settings.trustPlatformLogin)
    return refused('missing_token', [header])
  return judgeLogin(request, header)
}

/** The list keeps the failed token check: it is why the login was looked at. */
function judgeLogin(request: CallerRequest, header: Check): Verdict {
  const login = {
    name: 'platform login',
    passed: request.hasIntegrationRole,
    expected: 'a user with role x_secx_azmon.integration',
    found: `${shown(request.platformUser, 60)}, ${request.hasIntegrationRole ? 'with' : 'without'} the role`,
  }
  if (!login.passed) return refused('missing_token', [header, login])
  return { ...refused('accepted_platform_login', [header, login]), accepted: true }
}
