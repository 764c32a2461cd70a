import { functionWords } from '../../detect/words/word-lists.ts';
import type { ArticleBlock } from '../text/blocks.ts';
import type { Line } from '../text/tokens.ts';
import type { NameForms } from './group.ts';
import { scoresOf } from './kinds/kinds.ts';
import { mergeForms } from './merge.ts';
import { candidatesOf, type NameCandidate } from './runs/candidates.ts';
import { type CapitalEvidence, gatherEvidence, isFirst } from './runs/evidence.ts';
import { spanOf } from './runs/runs.ts';

/** The names of an article in a script with capitals, each with all its forms. */
export function findNames(
  blocks: readonly ArticleBlock[],
  lines: readonly Line[],
  lang: string,
): NameForms[] {
  const evidence = gatherEvidence(lines);
  const candidates = candidatesOf(blocks, lines, evidence, lang);
  const real = candidates.filter((candidate) => !isOfPictures(candidate) || isTelling(candidate));
  const joining = candidates.filter((candidate) => !real.includes(candidate));
  return mergeForms(real, [...joining, ...weakForms(blocks, lines, candidates, evidence)]);
}

const isOfPictures = ({ occurrences }: NameCandidate) => occurrences.every(({ line }) => line.isCaption);

/** How much has to speak for the kind of what only the words of a picture name. */
const telling = 2.4;

/** Whether a name of several words says of itself what it is, as a person's does: then a picture's words are enough. */
const isTelling = (candidate: NameCandidate) =>
  candidate.words.length > 1 && Math.max(...Object.values(scoresOf(candidate))) >= telling;

/** Single words with a capital that no candidate has, as at the start of a sentence: a surname may be among them. */
function weakForms(
  blocks: readonly ArticleBlock[],
  lines: readonly Line[],
  candidates: readonly NameCandidate[],
  _evidence: CapitalEvidence,
): NameCandidate[] {
  const known = new Set(candidates.map(({ form }) => form));
  const textOf = new Map(blocks.map(({ paragraph, text }) => [paragraph, text]));
  const weak = new Map<string, NameCandidate>();
  for (const line of lines) {
    for (const [at, token] of line.tokens.entries()) {
      if (!token.isCapital || functionWords.has(token.low) || (line.lang === 'en' && !isFirst(line, at)))
        continue;
      const { start, end, text } = spanOf({ line, from: at, to: at + 1 }, textOf.get(line.paragraph) ?? '');
      if (known.has(text)) continue;
      const candidate = weak.get(text) ?? {
        form: text,
        words: [token.low],
        occurrences: [],
        quotedKind: undefined,
      };
      candidate.occurrences.push({ line, from: at, to: at + 1, start, end, isQuoted: false });
      weak.set(text, candidate);
    }
  }
  return [...weak.values()];
}
