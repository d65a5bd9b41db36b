/** Tells the person at the shell what is happening: on standard error, since standard output is for results. */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}
