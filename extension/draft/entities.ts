import type { Article } from './article.ts';
import type { DraftEntity, Passage } from './draft.ts';
import type { Known, KnownEntity } from './known.ts';
import type { Group } from './names/merge.ts';
import type { Candidate } from './names/runs/candidates.ts';
import type { FoundKind } from './names/words/word-kinds.ts';
import { isKnownPlace } from './names/words/word-knowledge.ts';
import { ownId } from './own-id.ts';
import { findForms, formsOf } from './text/find-forms.ts';

/** The entities of a draft, in the order of salience. */
export function entitiesOf(
  article: Article,
  groups: readonly Group[],
  who: ReadonlyMap<Group, Passage>,
  known: Known,
): DraftEntity[] {
  const taken = new Set<string>();
  const entities = groups.map((group): DraftEntity => {
    const [main, ...others] = group.forms as [Candidate, ...Candidate[]];
    const library = lookUp(known, group);
    const id =
      library && !taken.has(library.id) ? library.id : ownId(article.url, main.form, (one) => taken.has(one));
    taken.add(id);
    const forms = (list: readonly Candidate[]) =>
      [...new Set(list.map(({ form }) => form))].filter((form) => form !== main.form);
    return {
      id,
      kind: id === library?.id ? library.kind : group.kind,
      name: main.form,
      names: forms(others.filter((form) => !group.onlyHere.has(form))),
      onlyHere: forms(others.filter((form) => group.onlyHere.has(form))),
      who: who.get(group) ?? null,
      mentions: 0,
      ticked: true,
      everyday: isEveryday(main, group.kind),
    };
  });
  return bySalience(article, entities);
}

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

function lookUp(known: Known, { kind, forms }: Group): KnownEntity | undefined {
  for (const { form } of forms) {
    const entity = known.bySpelling(form);
    if (entity && (sameKinds[kind].includes(entity.kind) || form.includes(' '))) return entity;
  }
  return undefined;
}

function isEveryday({ words }: Candidate, kind: FoundKind): boolean {
  return kind === 'place' && isKnownPlace(words.join(' '));
}

/** Counts the mentions, ticks, and sorts: the headline, the first paragraphs, the number of mentions. */
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

export const allForms = formsOf;
