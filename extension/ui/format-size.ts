/** A size as people say it, in the page's language: "1.2 MB". */
export function formatSize(bytes: number, locale: string): string {
  const [size, unit] =
    bytes < 950_000 ? [Math.max(1, bytes / 1_000), 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: unit as string,
    unitDisplay: 'short',
    maximumSignificantDigits: 2,
  }).format(size as number);
}
