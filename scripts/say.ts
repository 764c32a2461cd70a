/** Tells the person who waits; goes to stderr, so that stdout holds only what was asked for. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
