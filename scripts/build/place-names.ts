/**
 * Writes data/place-names.ts: what CLDR calls the regions and cities that the stories name or compare
 * with. Run it after a story names a new region or zone: `node scripts/build/place-names.ts <folder of cldr-dates-full>`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Aids {
  region?: string;
  zone?: string;
  rivalRegions?: string[];
}

const [cldr] = process.argv.slice(2);
if (!cldr) {
  console.error('usage: node scripts/build/place-names.ts <folder of cldr-dates-full>');
  process.exit(2);
}
const root = join(import.meta.dirname, '../..');
const stories = join(root, 'data/stories');
const aids = readdirSync(stories)
  .filter((file) => file.endsWith('.json'))
  .flatMap((file): Aids[] =>
    JSON.parse(readFileSync(join(stories, file), 'utf8')).entities.map(
      (entity: { reading?: Aids }) => entity.reading ?? {},
    ),
  );

/** Rivals are only looked for in languages that many pages are written in. */
const common =
  'en ko ja zh zh-Hant de fr es it pt nl sv da nb pl cs ru uk tr vi id ar hi th fa he fi hu ro el'.split(' ');
const folders = readdirSync(join(cldr, 'main'));
const own = new Set(aids.flatMap(({ region }) => region ?? []));
const regions = [...new Set([...own, ...aids.flatMap(({ rivalRegions }) => rivalRegions ?? [])])].sort();
const zones = [...new Set(aids.flatMap(({ zone }) => zone ?? []))].sort();

const table = (names: Iterable<readonly [name: string, locale: string]>): [string, string][] => {
  const langs = new Map<string, Set<string>>();
  for (const [name, locale] of names) {
    if (!/[\p{L}\p{M}]{2}/u.test(name)) continue;
    langs.set(name, (langs.get(name) ?? new Set()).add(locale.split('-')[0] ?? locale));
  }
  return [...langs].map(([name, set]): [string, string] => [name, [...set].sort().join(' ')]);
};

function* regionNames(region: string) {
  for (const locale of own.has(region) ? folders : common) {
    if (Intl.DisplayNames.supportedLocalesOf(locale).length === 0) continue;
    for (const style of ['long', 'short'] as const) {
      const name = new Intl.DisplayNames(locale, { type: 'region', style, fallback: 'none' }).of(region);
      if (name && name !== region) yield [name, locale] as const;
    }
  }
}

function* cityNames(zone: string) {
  const [area = '', city = ''] = zone.split('/');
  for (const locale of folders) {
    const { main } = JSON.parse(
      readFileSync(join(cldr as string, 'main', locale, 'timeZoneNames.json'), 'utf8'),
    );
    const name = main[locale].dates.timeZoneNames.zone?.[area]?.[city]?.exemplarCity;
    if (typeof name === 'string') yield [name, locale] as const;
  }
}

const written = (names: string[], of: (name: string) => Iterable<readonly [string, string]>) =>
  JSON.stringify(Object.fromEntries(names.map((name) => [name, table(of(name))])), null, 1).replace(
    /\[\s+("[^"]*"),\s+("[^"]*")\s+\]/g,
    '[$1, $2]',
  );

writeFileSync(
  join(root, 'data/place-names.ts'),
  `// Written by scripts/build/place-names.ts from Unicode CLDR; not to be edited by hand.

/** Names of a region, each with the languages that use it, separated by spaces. */
export type PlaceNames = Record<string, [name: string, langs: string][]>;

/** By ISO 3166 region. */
export const regions: PlaceNames = ${written(regions, regionNames)};

/** By IANA time zone: its exemplar city. */
export const cities: PlaceNames = ${written(zones, cityNames)};
`,
);
