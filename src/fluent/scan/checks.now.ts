import { ScriptOnlyCheck } from '@servicenow/sdk/core'

ScriptOnlyCheck({
  $id: Now.ID['scan-app-role'],
  name: 'Secure Export: app role is not asked for',
  active: true,
  category: 'security',
  priority: '2',
  shortDescription: 'Tokens are let in without the app role.',
  resolutionDetails: 'Switch on “Require the app role” under Settings, Who may call.',
  script: "(function (finding) { new x_secx_azmon.SecureExportScan().look('app_role', finding); })(finding);",
})

ScriptOnlyCheck({
  $id: Now.ID['scan-callers'],
  name: 'Secure Export: other applications may call',
  active: true,
  category: 'security',
  priority: '2',
  shortDescription: 'Applications other than Azure Monitor may send alerts.',
  resolutionDetails:
    'Under Settings, Who may call, leave only the client ID of Azure Monitor, unless the others are known to send alerts.',
  script:
    "(function (finding) { new x_secx_azmon.SecureExportScan().look('other_callers', finding); })(finding);",
})

ScriptOnlyCheck({
  $id: Now.ID['scan-login-host'],
  name: 'Secure Export: signing keys come from elsewhere',
  active: true,
  category: 'security',
  priority: '1',
  shortDescription: 'The login host does not belong to Microsoft.',
  resolutionDetails: 'Set the login host of your cloud under Settings, Who may call.',
  script:
    "(function (finding) { new x_secx_azmon.SecureExportScan().look('login_host', finding); })(finding);",
})

ScriptOnlyCheck({
  $id: Now.ID['scan-platform-login'],
  name: 'Secure Export: calls without a token are let in',
  active: true,
  category: 'security',
  priority: '3',
  shortDescription: 'The platform’s login is trusted instead of a token.',
  resolutionDetails:
    'Switch off “Trust the platform’s login” under Settings, Who may call, unless something other than Azure sends alerts.',
  script:
    "(function (finding) { new x_secx_azmon.SecureExportScan().look('platform_login', finding); })(finding);",
})

ScriptOnlyCheck({
  $id: Now.ID['scan-wrong-settings'],
  name: 'Secure Export: settings cannot be followed',
  active: true,
  category: 'manageability',
  priority: '3',
  shortDescription: 'Settings have values that cannot be followed.',
  resolutionDetails: 'Open Set up: it says what each of them should look like.',
  script:
    "(function (finding) { new x_secx_azmon.SecureExportScan().look('all_settings', finding); })(finding);",
})

ScriptOnlyCheck({
  $id: Now.ID['scan-routes'],
  name: 'Secure Export: web services were changed',
  active: true,
  category: 'security',
  priority: '1',
  shortDescription: 'A route asks for less than it should, or the public one for more.',
  resolutionDetails:
    'Open the web service “Secure Export for Azure Monitor” and revert the operation to the version of the app.',
  script: "(function (finding) { new x_secx_azmon.SecureExportScan().look('routes', finding); })(finding);",
})

ScriptOnlyCheck({
  $id: Now.ID['scan-keys'],
  name: 'Secure Export: signing keys are not renewed',
  active: true,
  category: 'manageability',
  priority: '2',
  shortDescription: 'The signing keys of Microsoft Entra cannot be fetched.',
  resolutionDetails:
    'Open Set up, press “Fetch signing keys”, and see that this instance may call the login host.',
  script: "(function (finding) { new x_secx_azmon.SecureExportScan().look('keys', finding); })(finding);",
})

ScriptOnlyCheck({
  $id: Now.ID['scan-dead-deliveries'],
  name: 'Secure Export: alerts were given up',
  active: true,
  category: 'manageability',
  priority: '2',
  shortDescription: 'Deliveries failed too often and were given up.',
  resolutionDetails: 'Open Failed deliveries, fix the reported error, and press Replay.',
  script: "(function (finding) { new x_secx_azmon.SecureExportScan().look('backlog', finding); })(finding);",
})
