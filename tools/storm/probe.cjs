/** Loaded into the instance's process: says what it has used so far whenever it is asked, and ends with whoever asks. */
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send({ usage: { memory: process.memoryUsage.rss(), cpu: (user + system) / 1000 } })
})
process.on('disconnect', () => process.exit())
