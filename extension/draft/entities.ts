import type { Article } from './article.ts';
import type { DraftEntity } from './draft.ts';
import type { Known, KnownEntity } from './known.ts';
import { isEverydayName } from './names/everyday-name.ts';
import type { FoundName } from './names/found-name.ts';
import type { FoundKind } from './names/words/word-kinds.ts';
import { isOfThePaper } from './of-the-paper.ts';
import { ownId } from './own-id.ts';
import { blockText, type FormMention, findForms } from './text/find-forms.ts';

/** The entities of a draft, in the order of salience. */
export function entitiesOf(
  article: Article,
  found: readonly FoundName[],
  lang: string,
  known: Known,
): DraftEntity[] {
  const taken = new Set<string>();
  const entities = found.map((name): DraftEntity => {
    const library = lookUp(known, name);
    const isFree = library !== undefined && !taken.has(library.id);
    const id = isFree ? library.id : ownId(article.url, name.name, (one) => taken.has(one));
    taken.add(id);
    return {
      id,
      kind: isFree ? library.kind : name.kind,
      name: name.name,
      names: distinct(name.names, [name.name]),
      onlyHere: distinct(name.onlyHere, [name.name, ...name.names]),
      who: name.who,
      mentions: 0,
      ticked: name.isSure && !isOfThePaper(article, name.name),
      everyday: isEverydayName(name.name, name.kind),
    };
  });
  return bySalience(article, [...entities, ...fromLibrary(article, entities, lang, known)]);
}

const distinct = (forms: readonly string[], others: readonly string[]) =>
  [...new Set(forms)].filter((form) => !others.includes(form));

/** Kinds of the library beside which a kind that was found is the same. */
const sameKinds: Record<FoundKind, readonly KnownEntity['kind'][]> = {
  person: ['person'],
  organization: ['organization', 'body'],
  place: ['place'],
  law: ['law'],
  product: ['product', 'model'],
  event: ['event', 'concept'],
  work: ['work'],
  other: ['other', 'concept', 'model', 'product'],
};

function lookUp(known: Known, { kind, name, names }: FoundName): KnownEntity | undefined {
  for (const form of [name, ...names]) {
    const entity = known.bySpelling(form);
    if (entity && (sameKinds[kind].includes(entity.kind) || form.includes(' '))) return entity;
  }
  return undefined;
}

/** Names of the library that the article has and that were not found: in scripts without capitals most of them. */
function fromLibrary(
  article: Article,
  entities: readonly DraftEntity[],
  lang: string,
  known: Known,
): DraftEntity[] {
  const taken = new Set(entities.map(({ id }) => id));
  const places = new Map<number, FormMention[]>();
  for (const mention of findForms(article, entities))
    places.set(mention.paragraph, [...(places.get(mention.paragraph) ?? []), mention]);
  const added = new Map<string, DraftEntity>();
  for (let paragraph = -1; paragraph < article.paragraphs.length; paragraph++) {
    const text = blockText(article, paragraph);
    for (const { start, end, entity } of known.find(text, lang)) {
      if (taken.has(entity.id)) continue;
      if (places.get(paragraph)?.some((one) => one.start < end && start < one.end)) continue;
      const form = text.slice(start, end);
      const one = added.get(entity.id);
      if (!one) {
        added.set(entity.id, {
          id: entity.id,
          kind: entity.kind,
          name: form,
          names: [],
          onlyHere: [],
          who: null,
          mentions: 0,
          ticked: true,
          everyday: entity.kind === 'place',
        });
      } else if (form !== one.name && !one.names.includes(form)) one.names.push(form);
    }
  }
  return [...added.values()];
}

/** Counts the mentions and sorts: the headline first, then the first paragraphs and the number of mentions. */
function bySalience(article: Article, entities: readonly DraftEntity[]): DraftEntity[] {
  const counts = new Map<string, { mentions: number; inTitle: boolean; first: number }>();
  for (const { entity, paragraph } of findForms(article, entities)) {
    const count = counts.get(entity) ?? { mentions: 0, inTitle: false, first: paragraph };
    count.mentions++;
    count.inTitle ||= paragraph < 0;
    count.first = Math.min(count.first, Math.max(0, paragraph));
    counts.set(entity, count);
  }
  const weight = ({ id }: DraftEntity) => {
    const { mentions = 0, inTitle = false, first = 99 } = counts.get(id) ?? {};
    return mentions + (inTitle ? 5 : 0) + (first < 2 ? 1.5 : 0);
  };
  return entities
    .map((entity) => ({ ...entity, mentions: counts.get(entity.id)?.mentions ?? 0 }))
    .filter(({ mentions }) => mentions > 0)
    .map((entity) => ({ entity, weight: weight(entity) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ entity }) => entity);
}
