/** A spelling as names are compared that a reader has said something of. */
export function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
