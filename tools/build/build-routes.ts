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
const ROUTES = {
  receive: 'webhook.ts',
  receiveAuthenticated: 'webhook.ts',
  health: 'admin/health.ts',
  preview: 'preview/routes.ts',
  offerPreviews: 'preview/routes.ts',
  showSetUp: 'admin/setup.ts',
  fetchKeys: 'admin/setup.ts',
  sendTest: 'admin/setup.ts',
}

/**
 * The script of one route. `module` is the path that the Now SDK gives to a module, `<scope>/<package>/<version>/src/…`.
 * Each part of the answer is on its own: Azure reads the status alone, and an error may refuse to be read.
 */
function routeScript(name: string, module: string): string {
  return `(function process(/*RESTAPIRequest*/ request, /*RESTAPIResponse*/ response) {
  try {
    const { ${name} } = require('${module}');
    ${name}(request, response);
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
      () => gs.error('The module ${module} cannot be loaded. The next line says why.'),
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
  mkdirSync(BUILT, { recursive: true })
  for (const [route, file] of Object.entries(ROUTES))
    writeFileSync(
      join(BUILT, `${route}.js`),
      routeScript(route, `${scope}/${name}/${version}/src/server/${file}`),
    )
}

main()
