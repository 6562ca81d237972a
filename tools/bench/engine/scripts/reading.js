/* Reading the body of an alert. */
const { readAlert } = require('./src/server/azure/kinds/read.ts')

measured(() => readAlert(input.body).ok)
