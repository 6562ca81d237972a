import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FAKE, run, SCRIPT } from './support/run.ts'

const SCRIPTS = [SCRIPT, join(FAKE, 'az'), join(FAKE, 'sleep')]

it.each(SCRIPTS)('%s: shellcheck has nothing to say', async (path) => {
  expect(await run('shellcheck', [path], { PATH: process.env['PATH'] ?? '' })).toEqual({
    status: 0,
    text: '',
  })
})

it('no line of the script is wider than 140 characters', () => {
  const lines = readFileSync(SCRIPT, 'utf8').split('\n')
  expect(lines.filter((line) => line.length > 140)).toEqual([])
})

it('the script uses nothing that bash 3.2 of macOS lacks', () => {
  const text = readFileSync(SCRIPT, 'utf8')
  expect(text).not.toMatch(/declare -A|mapfile|readarray|\$\{\w+(,,|\^\^)\}|\$\{\w+@/)
})
