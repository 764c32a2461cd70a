import type { NameCandidate, Occurrence } from '../runs/candidates.ts';
import {
  companyForms,
  type FoundKind,
  firstWords,
  generations,
  kindHeads,
  nouns,
  versionWords,
} from '../words/word-kinds.ts';
import {
  hasTag,
  isCountry,
  isFamilyName,
  isGivenName,
  isKindHead,
  isKnownPlace,
  isUsual,
} from '../words/word-knowledge.ts';
import { addBeside } from './beside.ts';
import { foreignScores } from './foreign.ts';
import { addForm } from './form-signs.ts';
import { noScores, type Scores } from './scores.ts';

/** What speaks for each kind of a form, from its own words and from what stands beside it. */
export function scoresOf(candidate: NameCandidate): Scores {
  const lang = candidate.occurrences[0]?.line.lang ?? 'en';
  if (lang !== 'en') return foreignScores(candidate, lang);
  const scores = scoresOfForm(candidate);
  const beside = noScores();
  for (const occurrence of candidate.occurrences.slice(0, 40)) addBeside(beside, occurrence);
  // Many weak signs of one sort are no proof.
  for (const kind of Object.keys(beside) as FoundKind[]) scores[kind] += Math.min(beside[kind], 6);
  if (candidate.quotedKind) scores[candidate.quotedKind] += candidate.quotedKind === 'work' ? 2 : 4;
  return scores;
}

export function kindOf(scores: Scores): FoundKind {
  const kinds = Object.keys(scores) as FoundKind[];
  return kinds.reduce((best, kind) => (scores[kind] > scores[best] ? kind : best));
}

function scoresOfForm({ form, words, occurrences }: NameCandidate): Scores {
  const scores = noScores();
  // Railways Act 2024: what it is stands in front of its year.
  const last = lastOf(words);
  const first = words[0] ?? '';
  const raw = form.split(/\s+/);
  const isMany = words.length > 1;
  if (isMany) {
    for (const kind of ['organization', 'place', 'law', 'event', 'work', 'other'] as const)
      if (kindHeads[kind].has(last))
        scores[kind] +=
          kind === 'law'
            ? words.length === 2 && isGivenName(first) && !isUsual(first)
              ? 1
              : 5
            : words.length === 2 && isGivenName(first) && (isFamilyName(last) || isGivenName(last))
              ? 1
              : 3;
    // University of Bergen, Bank of England, Treaty of Rome: the head stands in front.
    const ofAt = words.findIndex((word) => /^(?:of|for)$/.test(word));
    if (ofAt > 0) {
      const head = words[ofAt - 1] as string;
      for (const kind of ['organization', 'law', 'event', 'place', 'work', 'other'] as const)
        if (kindHeads[kind].has(head)) scores[kind] += 4;
      if (/^(?:regulator|friends|doctors|hands|voices|citizens|teachers|screens|artists)$/.test(head))
        scores.organization += 3;
    }
    const byFirst = firstWords[first];
    if (byFirst && (byFirst !== 'place' || words.length < 4))
      scores[byFirst] += /^(?:storm|hurricane|cyclone|typhoon|hms|uss|operation)$/.test(first) ? 4 : 2;
    if (isGivenName(first)) scores.person += 2.5;
    else if (
      raw.every((word) =>
        /^\p{Lu}\p{Ll}+(?:['’-]\p{Lu}?\p{Ll}+)*$|^\p{Lu}\.?$|^(?:\p{Ll}{1,3})$/u.test(word),
      ) &&
      words.length < 5 &&
      !words.some((word) => isUsual(word) && word.length > 3)
    )
      scores.person += 1.6;
    if (isFamilyName(last)) scores.person += 1;
    if (
      /^\p{Lu}\p{Ll}+-\p{Lu}?\p{Ll}+$/u.test(raw.at(-1) ?? '') ||
      /^\p{Lu}\p{Ll}+-\p{Lu}?\p{Ll}+$/u.test(raw[0] ?? '')
    )
      scores.person += 1;
    if (words.slice(1, -1).some((word) => /^(?:bin|ibn|van|von|der|de|del|da|di|al|ole|le|la)$/.test(word)))
      scores.person += 1;
    if (words.slice(1, -1).some((word) => /^\p{L}$/u.test(word.replace('.', '')))) scores.person += 2;
    if (generations.has(last)) scores.person += 3;
    if (/^(?:ii|iii|iv)$/.test(last)) scores.product += 2.6;
    // A capital article inside a sentence begins the title of something.
    if (raw[0] === 'The') {
      scores.person -= 3;
      scores.work += 1.5;
      scores.organization += 0.8;
    }
    if (/&|\+/.test(form)) scores.organization += 3;
    if (words.filter((word) => isUsual(word)).length === words.length) scores.organization += 0.6;
  }
  // Without any sign a single name is more often a firm's, and several words a person's.
  scores[isMany ? 'person' : 'organization'] += isMany ? 0.3 : 0.5;
  if (isMany && nouns.product.has(last)) scores.product += 2;
  if (isMany && nouns.work.has(last) && !kindHeads.organization.has(last)) scores.work += 1.5;
  if (companyForms.has(last) && isMany) scores.organization += 5;
  if (/^\p{Lu}{2,6}$/u.test(form)) scores.organization += 2;
  if (
    /\d/.test(`${/^\d+$/.test(raw[0] ?? '') ? '' : raw[0]} ${raw.at(-1)}`) &&
    !/^\d{4}\b|\b\d{4}$|^\d+(?:st|nd|rd|th)\b/.test(form)
  )
    scores.product += 2.5;
  if (/^\p{Lu}{1,4}-\d/u.test(form)) scores.product += 1;
  if (isMany && versionWords.has(last)) scores.product += 2.5;
  if (/\p{Ll}\p{Lu}/u.test(raw[0] ?? '') && !/^(?:Mc|Mac|De|Di|Le|La|O['’]|Fitz)/.test(form))
    scores[isMany ? 'product' : 'organization'] += 1;
  // The PlayStation, the GameCube: a firm has no article.
  if (
    !isMany &&
    /\p{Ll}\p{Lu}/u.test(form) &&
    occurrences.some((one) => one.line.tokens[one.from - 1]?.text === 'the')
  )
    scores.product += 2;
  if (/OS$/.test(form) && /\p{Ll}OS$/u.test(form)) scores.product += 4;
  addForm(scores, form, words);
  addLexicon(scores, words, occurrences);
  return scores;
}

/** The word that says what a form is: Railways Act 2024, Fan Expo Canada. */
function lastOf(words: readonly string[]): string {
  let at = words.findLastIndex((word) => !/^\d+$/.test(word));
  const isHead = (index: number) => index > 0 && isKindHead(words[index] as string);
  if (isKnownPlace(words[at] ?? '') && !isHead(at) && isHead(at - 1)) at--;
  return (words[at] ?? '').replace(/\.$/, '');
}

function addLexicon(scores: Scores, words: readonly string[], occurrences: readonly Occurrence[]): void {
  const low = words.join(' ');
  if (isCountry(low)) scores.place += 8;
  else if (isKnownPlace(low)) scores.place += 4;
  if (
    /^(?:north|south|east|west|northern|southern|eastern|western|central)\b/.test(low) &&
    isKnownPlace(words.at(-1) ?? '')
  )
    scores.place += 5;
  if (hasTag(low, 'Organization')) scores.organization += 3;
  if (words.length === 1 && isGivenName(low) && !isUsual(low)) scores.person += 1.5;
  // What the tagger made of the words in their sentences.
  const [occurrence] = occurrences;
  const tags = occurrence?.line.tokens.slice(occurrence.from, occurrence.to).map((token) => token.tags) ?? [];
  for (const [tag, kind, weight] of [
    ['Person', 'person', 0.7],
    ['Organization', 'organization', 0.5],
    ['Place', 'place', 0.6],
  ] as const)
    if (tags.length > 0 && tags.every((set) => set.has(tag))) scores[kind] += weight;
}
