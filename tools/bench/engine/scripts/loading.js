/* What the route's script loads. */
require('./src/server/webhook.ts')
response.setBody(true)
