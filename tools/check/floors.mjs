/**
 * The floors of `src/server`, lowest first. A folder imports from folders of lower floors only, types included. The entry
 * points import from all of them: the files beside the folders (`gate.ts`, `webhook.ts`), and `atf`, which calls both.
 */
const SERVER = [
  ['platform'],
  ['azure', 'runs'],
  ['template'],
  ['settings'],
  ['azure/kinds', 'entra'],
  ['reasons'],
  ['cmdb'],
  ['mapping'],
  ['incident'],
  ['alert', 'delivery'],
  ['processing'],
  ['preview', 'rebinding', 'retention'],
  ['ci_links'],
  ['admin'],
]

export const serverFloors = floorRules('src/server', SERVER)

/** The floors of the local instance. Its programs are the files beside the folders. */
const INSTANCE = [
  ['dictionary'],
  ['dictionary/base', 'database'],
  ['records'],
  ['engine', 'demo', 'install'],
  ['jobs', 'engine/rhino', 'entra', 'login', 'update_sets', 'rest'],
  ['atf', 'pages', 'tableapi'],
  ['http'],
  ['node'],
]

const PACKAGE = 'packages/local-instance'

/** The package imports nothing of the project around it, in its tests neither. */
export const instanceFloors = [
  ...floorRules(`${PACKAGE}/src`, INSTANCE),
  staysInside(`${PACKAGE}/src/*.ts`, 1),
  staysInside(`${PACKAGE}/test/*.ts`, 2),
  staysInside(`${PACKAGE}/test/*/*.ts`, 3),
]

function staysInside(files, up) {
  return {
    name: `the package stays on its own: ${files}`,
    files: [files],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [outside(up)] }] },
  }
}

/** What begins with so many steps up. */
function outside(up) {
  return { regex: `^(\\.\\./){${up}}`, message: 'That is outside.' }
}

/** One lint configuration for each folder: what it must not import. */
function floorRules(root, floors) {
  return floors.flatMap((floor, at) =>
    floor.map((folder) => ({
      name: `floor ${at + 1} of ${root}: ${folder}`,
      files: [`${root}/${folder}/*.ts`],
      rules: {
        '@typescript-eslint/no-restricted-imports': [
          'error',
          {
            patterns: [
              ...forbidden(folder, floors.slice(at).flat()),
              notOnAnyFloor(folder),
              outside(folder.split('/').length + 1),
            ],
          },
        ],
      },
    })),
  )
}

function forbidden(folder, others) {
  return others
    .filter((other) => other !== folder)
    .map((other) => ({
      regex: `^${pathTo(folder, other)}/[^/]+$`,
      message: `${folder} is on the floor of ${other} or below it.`,
    }))
}

/** Files beside the folders are entry points: nothing below imports them. */
function notOnAnyFloor(folder) {
  return {
    regex: `^${folder
      .split('/')
      .map(() => '\\.\\.')
      .join('/')}/[^/]+$`,
    message: 'An entry point is not imported.',
  }
}

/** A relative path between two folders, as a regular expression. */
function pathTo(from, to) {
  const [here, there] = [from.split('/'), to.split('/')]
  let shared = 0
  while (shared < here.length && here[shared] === there[shared]) shared++
  const up = here.slice(shared).map(() => '\\.\\.')
  const path = [...up, ...there.slice(shared)]
  return (up.length === 0 ? ['\\.', ...path] : path).join('/')
}
