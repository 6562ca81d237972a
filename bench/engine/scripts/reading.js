/* Reading the body of an alert. */
const { readAlert } = require('./src/server/azure/read.ts')

measured(() => readAlert(input.body).ok)
