import { about } from '../finding.ts'
import type { Check } from '../visit.ts'

/** Which table a scope's record is of says how it came (docs/facts/packaging.md#two-ways). */
const CHANNELS: Record<string, string> = {
  sys_app: 'as a custom application: by now-sdk install or an update set',
  sys_store_app: 'from the Store or the application repository',
}

export const installed: Check = {
  points: ['installed'],
  needs: 'always',
  run: async ({ instance, shipped: { app } }) => {
    const said = about('installed')
    const found = await instance.rows(
      'sys_scope',
      `scope=${app.scope}`,
      ['sys_id', 'scope', 'name', 'version', 'active', 'sys_class_name'],
      10,
    )
    const scope = found.find((row) => row['scope'] === app.scope)
    if (scope === undefined)
      return [said.wrong('App', `There is no application of the scope ${app.scope}.`, 'See docs/install.md.')]
    const channel = CHANNELS[scope['sys_class_name'] ?? ''] ?? `as ${scope['sys_class_name']}`
    const version = `${scope['version'] || 'no version'}, installed ${channel}.`
    return [
      scope['sys_id'] === app.sysId
        ? said.ok('App', `${scope['name']}, scope ${app.scope}.`)
        : said.wrong(
            'App',
            'Another application has this scope: its sys_id is not ours.',
            'Uninstall that one.',
          ),
      scope['version'] === app.version
        ? said.ok('Version', version)
        : said.wrong(
            'Version',
            `${version} This program is of ${app.version}.`,
            'Install this version, or run the program of the installed one.',
          ),
      scope['active'] === 'false'
        ? said.wrong('Active', 'The application is switched off.', 'Set its record active.')
        : said.ok('Active', 'Yes.'),
    ]
  },
}
