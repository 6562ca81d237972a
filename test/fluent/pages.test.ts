import { pages } from '../../tools/check/pages.ts'
import { type Build, type BuiltRecord } from '../../tools/check/records.ts'
import { buildToBreak as fresh, valuesOf } from '../support/broken_build.ts'

describe('the pages of the build', () => {
  const setup = (build: Build): BuiltRecord['values'] =>
    valuesOf(build, 'sys_ui_page', ({ endpoint }) => endpoint === 'x_secx_azmon_setup.do')
  const pageFaults = async (build: Build): Promise<string[]> => (await pages(build)).faults

  it('have no fault', async () => {
    const build = fresh()
    expect(setup(build).client_script).toContain('/setup')
    expect(await pageFaults(build)).toEqual([])
  })

  it.each([
    ['an unclosed element', '<main><p>a</main>', 'no well-formed XML'],
    ['a script element', '<main><script>a()</script></main>', 'has a script element'],
    ['an inline handler', '<main><p onclick="a()">b</p></main>', 'has an inline handler'],
    ['an address elsewhere', '<main><img src="//example.com/a.png"/></main>', 'leads to another address'],
    ['an expression of Jelly', '<main>$[gs.getUserID()]</main>', 'Jelly'],
  ])('are found to be at fault for %s', async (_, html, fault) => {
    const build = fresh()
    setup(build).html = html
    expect((await pageFaults(build)).join('\n')).toContain(fault)
  })

  it.each([
    ['what Jelly would evaluate', 'var a = `${1}`', 'Jelly'],
    ['a source map', '//# sourceMappingURL=a.js.map', 'source map'],
    ['an address elsewhere', "fetch('https://example.com')", 'an address of its own'],
    ['code made of text', "eval('1')", 'eval'],
    ['markup made of text', "document.body.innerHTML = '<b>'", 'innerHTML'],
    ['what the platform replaces', 'Array.from([])', 'Prototype'],
    ['a name that is nowhere', 'g_form.save()', "'g_form' is not defined"],
    ['text that is no script', 'var =', 'Parsing error'],
    ['more than 60 KB', `var a = '${'x'.repeat(61 * 1024)}'`, 'bytes of script'],
  ])('are found to be at fault for a script with %s', async (_, script, fault) => {
    const build = fresh()
    setup(build).client_script = script
    expect((await pageFaults(build)).join('\n')).toContain(fault)
  })

  it('are found to be at fault without an ACL', async () => {
    const build = fresh()
    build.records = build.records.filter(({ values }) => values.type !== 'ui_page')
    expect((await pageFaults(build)).join('\n')).toContain('no ACL for the page x_secx_azmon_setup')
  })

  it('are missed where a menu entry leads to them', async () => {
    const build = fresh()
    build.records = build.records.filter(({ table }) => table !== 'sys_ui_page')
    expect((await pageFaults(build)).join('\n')).toContain('a page x_secx_azmon_setup.do, which is not there')
  })
})
