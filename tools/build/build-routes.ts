import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Makes the scripts of the REST routes, `build/routes/<function>.js`. A function reference in the API's definition would
 * load its module outside of any `try`: a module that does not load would be the platform's 500, which Azure never
 * repeats. These scripts load it inside one and answer 503, which Azure repeats.
 */

const ROOT = join(__dirname, '../..')
const BUILT = join(ROOT, 'build', 'routes')

/** The functions that answer a route, and the module below src/server that exports each. */
const ANSWERING = {
  health: 'admin/health.ts',
  showOverview: 'admin/overview.ts',
  preview: 'preview/routes.ts',
  offerPreviews: 'preview/routes.ts',
  showSetUp: 'admin/setup.ts',
  fetchKeys: 'admin/setup.ts',
  sendTest: 'admin/setup.ts',
  acceptOffer: 'admin/setup.ts',
  verifyOffers: 'admin/setup.ts',
}

/** The functions of `gate.ts`: what comes after them is loaded only for a caller that is let in. */
const GATES = { receive: 'judge', receiveAuthenticated: 'judgeAuthenticated' }

const answering = (name: string, module: string): string[] => [
  `const { ${name} } = require('${module}');`,
  `${name}(request, response);`,
]

const behindGate = (judge: string, gate: string, webhook: string): string[] => [
  `const { ${judge} } = require('${gate}');`,
  `const admitted = ${judge}(request, response);`,
  'if (admitted === null) return;',
  `module = '${webhook}';`,
  `const { receive } = require('${webhook}');`,
  'receive(admitted, request, response);',
]

/**
 * The script of one route. `lines` load modules by the paths that the Now SDK gives to them,
 * `<scope>/<package>/<version>/src/…`. Each part of the answer is on its own: Azure reads the status alone, and an error
 * may refuse to be read.
 */
function routeScript(lines: readonly string[], first: string): string {
  return `(function process(/*RESTAPIRequest*/ request, /*RESTAPIResponse*/ response) {
  let module = '${first}';
  try {
    ${lines.join('\n    ')}
  } catch (error) {
    const body = {
      outcome: 'failed',
      code: 'x_secx_azmon.unavailable',
      message: 'The instance could not do this now. The system log says why. Try again in a minute.'
    };
    const parts = [
      () => response.setStatus(503),
      () => response.setBody(body),
      () => response.setHeader('Retry-After', '30'),
      () => gs.error('The module ' + module + ' cannot be loaded. The next line says why.'),
      () => gs.error(String(error))
    ];
    for (const part of parts) {
      try {
        part();
      } catch (failed) {
        continue;
      }
    }
  }
})(request, response);
`
}

function main(): void {
  const { scope } = JSON.parse(readFileSync(join(ROOT, 'now.config.json'), 'utf8')) as { scope: string }
  const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    name: string
    version: string
  }
  const path = (file: string) => `${scope}/${name}/${version}/src/server/${file}`
  const write = (route: string, script: string) => writeFileSync(join(BUILT, `${route}.js`), script)
  mkdirSync(BUILT, { recursive: true })
  for (const [route, file] of Object.entries(ANSWERING))
    write(route, routeScript(answering(route, path(file)), path(file)))
  const [gate, webhook] = [path('gate.ts'), path('webhook.ts')]
  for (const [route, judge] of Object.entries(GATES))
    write(route, routeScript(behindGate(judge, gate, webhook), gate))
}

main()
