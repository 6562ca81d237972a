/* Before each of the other scripts: what they are given and how they answer. They run in the scope of the app. */
const input = JSON.parse(request.body.dataString)
const server = (path) => require(`./src/server/${path}.ts`)

/** As text that says all there is, half a surrogate pair too, on every engine alike. */
function answer(results) {
  const text = JSON.stringify(results, (name, value) => {
    if (typeof value === 'bigint') return `${value}n`
    if (value instanceof Map || value instanceof Set) return [...value]
    return value === undefined ? 'undefined' : value
  })
  const escaped = text.replace(/[\ud800-\udfff]/g, (half) => `\\u${half.charCodeAt(0).toString(16)}`)
  response.getStreamWriter().writeString(escaped)
}
