/* Before the scripts that measure: does it so many times; each time it has to be true. */
const input = JSON.parse(request.body.dataString)

function measured(work) {
  for (let round = 0; round < input.rounds; round++)
    if (work() !== true) throw new Error('The result was to be true')
  response.setBody(true)
}
