/* Reading the body of an alert. */
const { readAlert } = require('./src/server/azure/kinds/read_alert.ts')

measured(() => readAlert(input.body).ok)
