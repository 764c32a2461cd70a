/** The form of a spelling in which it is compared with names that the reader has silenced or ruled out. */
export function comparable(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
