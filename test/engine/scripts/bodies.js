/* Texts of bodies. Answers what is read of each. */
const { readAlert } = server('azure/kinds/read_alert')

answer(input.map((text) => readAlert(text)))
