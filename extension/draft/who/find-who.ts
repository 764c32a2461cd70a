import type { ArticlePassage } from '../draft.ts';
import type { FoundName } from '../names/found-name.ts';
import type { NameForms } from '../names/group.ts';
import { kindOf } from '../names/kinds/kinds.ts';
import type { NameCandidate, Occurrence } from '../names/runs/candidates.ts';
import type { FoundKind } from '../names/words/word-kinds.ts';
import { isGivenName } from '../names/words/word-knowledge.ts';
import type { ArticleBlock } from '../text/blocks.ts';
import { phrasesBefore } from './before.ts';
import { phrasesBehind } from './behind.ts';
import { foreignPhrases } from './foreign.ts';
import { phrasesOfList } from './list.ts';
import type { Phrase } from './phrase.ts';

/** Maximum number of places of a name that are checked for who it is. */
const maxPlaces = 30;

/** The names of groups of forms, each with the article's own words that say who or what it is. */
export function withWho(blocks: readonly ArticleBlock[], groups: readonly NameForms[]): FoundName[] {
  const who = findWho(blocks, groups);
  return groups.map((group): FoundName => {
    const [main, ...others] = group.forms as [NameCandidate, ...NameCandidate[]];
    const forms = (isOnlyHere: boolean) =>
      others.filter((form) => group.onlyHere.has(form) === isOnlyHere).map(({ form }) => form);
    return {
      kind: group.kind,
      name: main.form,
      names: forms(false),
      onlyHere: forms(true),
      who: who.get(group) ?? null,
      isSure: true,
    };
  });
}

/** The article's own words that say who each name is; nothing for a name of which it says nothing. */
function findWho(
  blocks: readonly ArticleBlock[],
  groups: readonly NameForms[],
): Map<NameForms, ArticlePassage> {
  const textOf = new Map(blocks.map(({ paragraph, text }) => [paragraph, text]));
  const chosen = new Map<NameForms, Phrase>();
  for (const group of groups) {
    const phrases = placesOf(group).flatMap(phrasesOf);
    weighKind(group, phrases);
    const phrase = best(group.kind, phrases);
    if (phrase) chosen.set(group, phrase);
  }
  shareAmongNeighbours(groups, chosen);
  return new Map(
    [...chosen].map(([group, phrase]) => [group, passageOf(phrase, textOf.get(phrase.line.paragraph) ?? '')]),
  );
}

const phrasesOf = (place: Occurrence): Phrase[] =>
  place.line.lang === 'en'
    ? [...phrasesBefore(place), ...phrasesBehind(place), ...phrasesOfList(place)]
    : foreignPhrases(place);

const placesOf = ({ forms }: NameForms): Occurrence[] => {
  const all = forms.flatMap(({ occurrences }) => occurrences);
  const told = all.filter(({ line }) => !line.isCaption);
  return (told.length > 0 ? told : all)
    .sort((a, b) => a.line.index - b.line.index || a.from - b.from)
    .slice(0, maxPlaces);
};

/** What is said of a name says of what kind it is, too: once for each kind. */
function weighKind(group: NameForms, phrases: readonly Phrase[]): void {
  const heaviest = new Map<FoundKind, number>();
  for (const { kind, weight } of phrases)
    if (kind && weight > (heaviest.get(kind) ?? 1.9)) heaviest.set(kind, weight);
  const scores = { ...group.scores };
  const { words } = group.forms[0] as NameCandidate;
  // "Muhammad Amin, the first boat rescued,": a name that begins as a person's is no boat.
  const isPerson = group.kind === 'person' && words.length > 1 && isGivenName(words[0] as string);
  for (const [kind, weight] of heaviest) scores[kind] += isPerson && kind !== 'person' ? weight / 2 : weight;
  group.kind = kindOf(scores);
}

function best(kind: FoundKind, phrases: readonly Phrase[]): Phrase | undefined {
  const weigh = (phrase: Phrase) =>
    phrase.weight + (phrase.kind === kind ? 0.5 : 0) - (phrase.line.paragraph < 0 ? 0.6 : 0);
  return phrases
    .filter((phrase) => phrase.kind === undefined || phrase.kind === kind)
    .reduce<Phrase | undefined>(
      (found, phrase) => (!found || weigh(phrase) > weigh(found) ? phrase : found),
      undefined,
    );
}

/** "Two tankers, the Nordic Larch and the Grace Adeyemi": what is said of several is said of each. */
function shareAmongNeighbours(groups: readonly NameForms[], chosen: Map<NameForms, Phrase>): void {
  const places = groups
    .flatMap((group) => placesOf(group).map((place) => ({ group, place })))
    .sort((a, b) => a.place.line.index - b.place.line.index || a.place.from - b.place.from);
  for (const [at, { group, place }] of places.entries()) {
    const next = places[at + 1];
    const phrase = chosen.get(group);
    if (!next || !phrase?.isPlural || phrase.line !== place.line || next.place.line !== place.line) continue;
    if (chosen.has(next.group)) continue;
    // Michael Tien, DAB's Ben Chan: whose somebody is, is none of them.
    const last = next.place.line.tokens[next.place.to - 1];
    if (last?.isPossessive || /^\p{Lu}{2,6}$/u.test(last?.text ?? '')) continue;
    const between = place.line.tokens.slice(place.to, next.place.from).map(({ low }) => low);
    if (!between.every((word) => /^(?:and|the|or|&)$/.test(word))) continue;
    chosen.set(next.group, phrase);
    next.group.kind = group.kind;
  }
}

function passageOf({ line, from, to }: Phrase, text: string): ArticlePassage {
  const start = line.tokens[from]?.start ?? line.start;
  const end = line.tokens[to - 1]?.end ?? start;
  return { paragraph: line.paragraph, start, end, text: text.slice(start, end) };
}
