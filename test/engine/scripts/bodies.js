/* Texts of bodies. Answers what is read of each. */
const { readAlert } = server('azure/read')

answer(input.map((text) => readAlert(text)))
