import { once } from '../platform/result.ts'

/**
 * Replaces character references of HTML, once: `&amp;lt;` becomes `&lt;`. It knows all numbers, the names of HTML 4
 * (Latin-1, Greek, symbols, punctuation), the Latin letters of central and northern Europe, and ASCII punctuation. Other
 * names of HTML 5 (Cyrillic and script letters, rare mathematics) stay as they are.
 */
export function decodeEntities(text: string): string {
  if (text.indexOf('&') === -1) return text
  return text.replace(REFERENCE, (whole: string, name: string) =>
    name.charAt(0) === '#' ? numbered(name.slice(1), whole) : (named(name) ?? whole),
  )
}

/** Whether a text holds a reference that `decodeEntities` would replace. */
export function hasEntity(text: string): boolean {
  return decodeEntities(text) !== text
}

const REFERENCE = /&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,9});/gi

function numbered(number: string, whole: string): string {
  const hex = /^x/i.test(number)
  const code = parseInt(hex ? number.slice(1) : number, hex ? 16 : 10)
  if (code >= 0x80 && code <= 0x9f) return WINDOWS.charAt(code - 0x80)
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  return isCharacter ? String.fromCodePoint(code) : whole
}

/** The name as written, else in lower case: `&Auml;` and `&auml;` are two letters, but `&NBSP;` is `&nbsp;`. */
function named(name: string): string | undefined {
  return namesOfCharacters().get(name) ?? namesOfCharacters().get(name.toLowerCase())
}

/** Numbers 128 to 159, which browsers read as Windows-1252. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Names of consecutive characters from a first one; `-` has no name. */
const RUNS: (readonly [first: number, names: string])[] = [
  [
    160,
    'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml',
  ],
  [
    256,
    'Amacr amacr Abreve abreve Aogon aogon Cacute cacute Ccirc ccirc Cdot cdot Ccaron ccaron Dcaron dcaron Dstrok dstrok Emacr emacr - - Edot edot Eogon eogon Ecaron ecaron Gcirc gcirc Gbreve gbreve Gdot gdot Gcedil - Hcirc hcirc Hstrok hstrok Itilde itilde Imacr imacr - - Iogon iogon Idot imath IJlig ijlig Jcirc jcirc Kcedil kcedil kgreen Lacute lacute Lcedil lcedil Lcaron lcaron Lmidot lmidot Lstrok lstrok Nacute nacute Ncedil ncedil Ncaron ncaron napos ENG eng Omacr omacr - - Odblac odblac OElig oelig Racute racute Rcedil rcedil Rcaron rcaron Sacute sacute Scirc scirc Scedil scedil Scaron scaron Tcedil tcedil Tcaron tcaron Tstrok tstrok Utilde utilde Umacr umacr Ubreve ubreve Uring uring Udblac udblac Uogon uogon Wcirc wcirc Ycirc ycirc Yuml Zacute zacute Zdot zdot Zcaron zcaron',
  ],
  [402, 'fnof'],
  [710, 'circ caron'],
  [728, 'breve dot ring ogon tilde dblac'],
  [
    913,
    'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi Chi Psi Omega',
  ],
  [
    945,
    'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega',
  ],
  [977, 'thetasym upsih'],
  [982, 'piv'],
  [8194, 'ensp emsp emsp13 emsp14 - numsp puncsp thinsp hairsp - zwnj zwj lrm rlm'],
  [8208, 'hyphen - - ndash mdash horbar - - lsquo rsquo sbquo - ldquo rdquo bdquo - dagger Dagger bull'],
  [8230, 'hellip'],
  [8240, 'permil pertenk prime Prime'],
  [8249, 'lsaquo rsaquo'],
  [8254, 'oline'],
  [8260, 'frasl'],
  [8364, 'euro'],
  [8465, 'image'],
  [8470, 'numero'],
  [8472, 'weierp'],
  [8476, 'real'],
  [8482, 'trade'],
  [8501, 'alefsym'],
  [8592, 'larr uarr rarr darr harr'],
  [8629, 'crarr'],
  [8656, 'lArr uArr rArr dArr hArr'],
  [8704, 'forall - part exist - empty - nabla isin notin - ni - - - prod - sum minus'],
  [8727, 'lowast - - radic - - prop infin - ang'],
  [8743, 'and or cap cup int'],
  [8756, 'there4'],
  [8764, 'sim'],
  [8773, 'cong'],
  [8776, 'asymp'],
  [8800, 'ne equiv - - le ge'],
  [8834, 'sub sup nsub - sube supe'],
  [8853, 'oplus - otimes'],
  [8869, 'perp'],
  [8901, 'sdot'],
  [8968, 'lceil rceil lfloor rfloor'],
  [9001, 'lang rang'],
  [9674, 'loz'],
  [9733, 'starf star'],
  [9824, 'spades - - clubs - hearts diams'],
  [10003, 'check'],
  [10007, 'cross'],
]

/** Names of ASCII characters, in the order of `ASCII`. */
const ASCII_NAMES =
  'quot amp apos lt gt Tab NewLine excl num dollar percnt lpar rpar ast plus comma period sol colon semi equals quest commat lsqb lbrack bsol rsqb rbrack Hat lowbar grave lcub lbrace verbar vert rcub rbrace'
const ASCII = '"&\'<>\t\n!#$%()*+,./:;=?@[[\\]]^_`{{||}}'

/** Most alerts have no reference, so the list is made when the first one comes. */
const namesOfCharacters = once(
  () =>
    new Map<string, string>([
      ...RUNS.flatMap(([first, names]) =>
        names.split(' ').map((name, at): [string, string] => [name, String.fromCharCode(first + at)]),
      ),
      ...ASCII_NAMES.split(' ').map((name, at): [string, string] => [name, ASCII.charAt(at)]),
    ]),
)
