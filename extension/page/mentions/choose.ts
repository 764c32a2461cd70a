import { comparable } from './comparable.ts';
import { type NotMeantHere, takeMeaning } from './meaning.ts';
import type { Passage, PlacedMention } from './passage.ts';

/** What is chosen of a page's mentions; both in document order. */
export interface Choice {
  /** Everything that a reader can find in popup and panel, and walk to. */
  listed: PlacedMention[];
  /** What of that is underlined. */
  painted: PlacedMention[];
  /**
   * What of that counts as a name of this page: the mentions that are underlined, or would be if the reader did not know
   * the name already or only first mentions were underlined. The rest is listed apart.
   */
  counted: Set<PlacedMention>;
}

/** The part of the settings that says which mentions a person wants to see. */
export interface Wishes {
  /** Every mention, or in each article only an entity's first. */
  mentions: 'all' | 'first';
  /** Where everyday names are underlined. */
  everyday: 'company' | 'everywhere' | 'never';
  /** Names in menus, sidebars, headers and footers are underlined too. */
  margins: boolean;
  hiddenKinds: readonly string[];
  silencedEntities: readonly string[];
  /** Entities that are listed but not underlined. */
  knownEntities: readonly string[];
  /** The names silenced on this page. */
  silencedNames: readonly string[];
  /** Whom names do not mean on this page. */
  notMeant: readonly NotMeantHere[];
}

/** What choosing has to know of the entities that are named. */
export interface Entities {
  kindOf(entity: string): string | undefined;
  isEveryday(entity: string): boolean;
  /** Picks the everyday entities that have no company, out of all entities that one article names. */
  withoutCompany(entities: Iterable<string>): ReadonlySet<string>;
}

/**
 * Chooses among the mentions of a page, given in document order: what is listed, what counts, what is underlined. The
 * first mention of an article is the first one that `isSeen`.
 */
export function choose(
  mentions: PlacedMention[],
  wishes: Wishes,
  entities: Entities,
  isSeen: (mention: PlacedMention) => boolean = () => true,
): Choice {
  const silenced = new Set(wishes.silencedNames.map(comparable));
  const listed = mentions.filter((mention) => {
    const isPlain = wishes.notMeant.length === 0 && mention.senses.length === 1;
    if (!isPlain && !takeMeaning(mention, wishes)) return false;
    const { entity, text } = mention;
    return (
      !wishes.silencedEntities.includes(entity) &&
      !wishes.hiddenKinds.includes(entities.kindOf(entity) ?? '') &&
      !(silenced.size > 0 && silenced.has(comparable(text)))
    );
  });
  const isRead = ({ passage }: PlacedMention) => wishes.margins || !passage.isMargin;
  const hasCompany = companyIn(listed.filter(isRead), wishes, entities);
  const counted = new Set(listed.filter((mention) => isRead(mention) && hasCompany(mention)));
  const seen = new Set<string>();
  const painted = listed.filter((mention) => {
    const { entity, passage } = mention;
    if (!counted.has(mention) || wishes.knownEntities.includes(entity)) return false;
    if (wishes.mentions === 'all') return true;
    const first = `${passage.outermost} ${entity}`;
    return !seen.has(first) && isSeen(mention) && seen.add(first);
  });
  return { listed, painted, counted };
}

/** Tells of a mention whether its name may be underlined where it stands: everyday ones as the reader wishes. */
function companyIn(
  mentions: readonly PlacedMention[],
  { everyday }: Wishes,
  { isEveryday, withoutCompany }: Entities,
): (mention: PlacedMention) => boolean {
  if (everyday === 'everywhere') return () => true;
  if (everyday === 'never') return ({ entity }) => !isEveryday(entity);
  const named = new Map<Passage['outermost'], Set<string>>();
  for (const { entity, passage } of mentions) {
    const inArticle = named.get(passage.outermost);
    if (inArticle) inArticle.add(entity);
    else named.set(passage.outermost, new Set([entity]));
  }
  const alone = new Map([...named].map(([article, all]) => [article, withoutCompany(all)]));
  return ({ entity, passage }) => !alone.get(passage.outermost)?.has(entity);
}
