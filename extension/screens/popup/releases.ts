/** The releases that a reader of pages notices, newest first; what to say of each stands in the locales, as `news.…`. */
export const releases = ['0.1.0'] as const;

/** The newest release, where it is newer than the one that the person has seen; nothing where that is not known. */
export function newsSince(
  seen: string | undefined,
  [newest]: readonly string[] = releases,
): string | undefined {
  return seen !== undefined && newest !== undefined && isNewer(newest, seen) ? newest : undefined;
}

/** The key of the words on a release: keys have no dots of their own. */
export function newsKey(release: string): string {
  return `news.v${release.replaceAll('.', '_')}`;
}

function isNewer(release: string, than: string): boolean {
  return release.localeCompare(than, 'en', { numeric: true }) > 0;
}
