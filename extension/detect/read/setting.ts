import type { Kind } from '../../story/format/kind.ts';
import type { Subject } from '../names/lexicon.ts';
import type { Match } from './matches.ts';
import { type Beside, beside } from './neighbours.ts';
import type { Style, TaggedSentence, Word } from './sentence.ts';
import { styleAround } from './style.ts';

/** What the rules ask of a passage, beside the sentence that a name stands in. */
export interface PassageAround {
  text: string;
  lang: string;
  /** Whether the passage has no capital at all. */
  isLow: boolean;
  /** Whether another name starts at an offset. */
  starts: (offset: number) => boolean;
  /** The kind of another name that ends at an offset. */
  ends: (offset: number) => Kind | undefined;
}

/** A spelled name and what is known of its surroundings: what every rule is asked about. Offsets are the passage's. */
export interface Setting extends PassageAround {
  start: number;
  end: number;
  kind: Kind;
  surname: boolean;
  /** The person's own, in lower case. */
  titles: string[];
  sentence: TaggedSentence;
  words: Word[];
  beside: Beside;
  style: Style;
  /** What stands directly after the word after. */
  afterText: string;
  /** Whether a word that speaks for the entity covers an offset. */
  isCue: (offset: number) => boolean;
}

/** Looks around a match in its sentence. */
export function settingOf(
  passage: PassageAround,
  { start, end, spelling }: Match,
  { kind, titles }: Subject,
  sentence: TaggedSentence,
  isCue: Setting['isCue'],
): Setting {
  const { text } = passage;
  const around = beside(text, sentence, start, end);
  return {
    ...passage,
    start,
    end,
    kind,
    surname: spelling.surname === true,
    titles,
    sentence,
    words: sentence.words,
    beside: around,
    style: styleAround(text, sentence, start, end),
    afterText: around.after ? text.slice(around.after.end, around.after.end + 4) : '',
    isCue,
  };
}
