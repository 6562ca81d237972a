import { CUT_MARK } from '../platform/cut.ts'
import { decodeEntities, hasEntity } from './html_entities.ts'
import { httpsUrl } from './text.ts'
import { once } from '../platform/result.ts'
import { cleanText } from '../platform/text.ts'

/** Characters of HTML that are read; Azure's whole body has at most 256 KB (docs/facts/azure.md#largest-body). */
const MAX_HTML = 100_000
const MAX_LINKS = 10
/** Azure escapes once more than needed (docs/facts/azure.md#escaped-html), never four times. */
const MAX_PASSES = 4

interface HtmlText {
  /** Plain text: blocks on lines of their own, list items with a dash, addresses of links in brackets after them. */
  text: string
  /** https links in order, with their text. */
  links: { label: string; url: string }[]
}

/**
 * Plain text of HTML from outside, at most `max` characters, marked where it was cut. Drops scripts, styles and comments;
 * malformed HTML is read as text. Text that is still HTML was escaped more than once and is read again, at most
 * `MAX_PASSES` times; from the second time on only tags that HTML has count (`<vm-name>` is text). A pass never goes back,
 * so that unclosed tags cost no more than closed ones.
 */
export function htmlText(value: unknown, max: number): HtmlText {
  if (typeof value !== 'string') return { text: cleanText(value, max), links: [] }
  let isCut = value.length > MAX_HTML
  let { text, links } = read(bounded(value), true)
  for (let pass = 2; pass <= MAX_PASSES && (hasEntity(text) || KNOWN_TAG.test(text)); pass++) {
    isCut = isCut || text.length > MAX_HTML
    const again = read(bounded(text), false)
    text = again.text
    links = [...links, ...again.links].slice(0, MAX_LINKS)
  }
  return { text: cleanText(isCut ? tidy(text).trimEnd() + CUT_MARK : tidy(text), max), links }
}

/** The part that is read, without a tag that the end would cut in two. */
function bounded(html: string): string {
  if (html.length <= MAX_HTML) return html
  const part = html.slice(0, MAX_HTML)
  const open = part.lastIndexOf('<')
  return open > part.lastIndexOf('>') && part.length - open <= MAX_TAG ? part.slice(0, open) : part
}

/** Whether a text contains something that looks like a tag. */
export function looksLikeHtml(text: string): boolean {
  if (/<\/?[a-z][^<>]{0,200}>/i.test(text)) return true
  return text.indexOf('&lt;') !== -1 && KNOWN_TAG.test(decodeEntities(text))
}

const KNOWN_TAG =
  /<(?:!--|\/?(?:a|abbr|b|big|blockquote|body|br|button|caption|center|cite|code|col|colgroup|dd|del|div|dl|dt|em|font|footer|h1|h2|h3|h4|h5|h6|head|header|hr|html|i|iframe|img|ins|label|li|link|mark|meta|object|ol|p|pre|q|s|script|section|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|tfoot|th|thead|title|tr|tt|u|ul)(?:\s[^<>]*)?\/?>)/i

interface OpenLink {
  url: string
  /** Where its text begins. */
  from: number
}

/** `anyTag`: everything that looks like a tag is one, not only the tags of HTML. */
function read(html: string, anyTag: boolean): HtmlText {
  const links: HtmlText['links'] = []
  let text = ''
  let link: OpenLink | null = null
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open === -1) break
    text += decodeEntities(html.slice(at, open))
    const tag = tagAt(html, open, anyTag)
    if (tag === null) {
      text += '<'
      at = open + 1
      continue
    }
    at = tag.end
    if (tag.name === 'a') link = { url: httpsUrl(decodeEntities(hrefOf(tag.source))), from: text.length }
    else if (tag.name === '/a' && link !== null) {
      const label = text.slice(link.from).trim()
      if (link.url !== '' && links.length < MAX_LINKS) links.push({ label, url: link.url })
      if (link.url !== '' && label !== link.url) text += ` (${link.url})`
      link = null
    } else text += breaks().get(tag.name) ?? ''
  }
  return { text: text + decodeEntities(html.slice(at)), links }
}

interface Tag {
  /** Lower case, with the slash of a closing tag. */
  name: string
  /** The text between the angle brackets, at most `MAX_TAG` characters. */
  source: string
  /** Index of the first character after the tag; for script and style after its content. */
  end: number
}

/** A longer tag is text. This limits the work of a pass. */
const MAX_TAG = 4000

function tagAt(html: string, open: number, anyTag: boolean): Tag | null {
  if (html.startsWith('<!--', open)) return { name: '!', source: '', end: endOf(html, /-->/g, open) }
  if (!/[a-z/!]/i.test(html.charAt(open + 1))) return null
  const next = html.indexOf('<', open + 1)
  const source = html.slice(open + 1, Math.min(next === -1 ? html.length : next, open + 1 + MAX_TAG))
  const close = source.indexOf('>')
  if (close === -1 || !(anyTag || KNOWN_TAG.test(`<${source.slice(0, close + 1)}`))) return null
  const name = /^\/?[a-z0-9!]{1,20}/.exec(source.toLowerCase())?.[0] ?? ''
  const end = open + 1 + close + 1
  const closing = HIDDEN.get(name)
  return {
    name,
    source: source.slice(0, close),
    end: closing === undefined ? end : endOf(html, closing, end),
  }
}

/** Elements whose content is not for readers, and their closing tags. */
const HIDDEN = new Map<string, RegExp>([
  ['script', /<\/script\s{0,9}>/gi],
  ['style', /<\/style\s{0,9}>/gi],
])

/** Index after the closing tag, or the end of the text: without one the rest is hidden, as in a browser. */
function endOf(html: string, closing: RegExp, from: number): number {
  closing.lastIndex = from
  return closing.exec(html) === null ? html.length : closing.lastIndex
}

function hrefOf(tag: string): string {
  const found = /\shref\s{0,9}=\s{0,9}("[^"]*"|'[^']*'|[^\s"'>]+)/i.exec(tag)
  return (found?.[1] ?? '').replace(/^["']|["']$/g, '')
}

/** What a tag leaves in the text. */
const breaks = once(
  () =>
    new Map<string, string>([
      ...['p', '/p', 'div', '/div', 'table', '/table', 'ul', '/ul', 'ol', '/ol'].map(
        (name) => [name, '\n\n'] as const,
      ),
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].flatMap((name) => [
        [name, '\n\n'] as const,
        [`/${name}`, '\n'] as const,
      ]),
      ...['br', 'hr', '/tr'].map((name) => [name, '\n'] as const),
      ['li', '\n- '],
      ['/li', ' '],
      ['/td', ' '],
      ['/th', ' '],
    ]),
)

/** One blank for several, one empty line for several. */
function tidy(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim())
  const kept = lines.filter((line, at) => line !== '' || (at > 0 && lines[at - 1] !== ''))
  return kept.join('\n')
}
