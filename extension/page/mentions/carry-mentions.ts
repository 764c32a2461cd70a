import { type Departed, type Departures, findMentions } from './departed.ts';
import type { MentionPlace, Passage, PlacedMention } from './passage.ts';
import { keepReadings } from './piece-reading.ts';
import { moveMention } from './placed-mention.ts';

/**
 * Moves what was found in other texts, or in other nodes, to where it stands in a passage; keeps the rest for the next. Several
 * texts were joined to the passage.
 */
export function carryMentions(
  texts: readonly Departed[],
  passage: Passage,
  departures: Pick<Departures, 'add'>,
  moved: (mention: PlacedMention, from: MentionPlace) => void,
): void {
  for (const before of texts) {
    keepReadings(before.pieces, passage.pieces, texts.length > 1);
    for (const { mention, start } of findMentions(before, passage.text)) {
      // Another one has come there, of a text that was joined to this one.
      if (passage.mentions.some((one) => one.start === start)) continue;
      const from = { range: mention.range, block: mention.passage.block };
      moveMention(mention, passage, start);
      passage.mentions.push(mention);
      moved(mention, from);
    }
    passage.mentions.sort((a, b) => a.start - b.start);
    const mentions = before.mentions.filter((mention) => !passage.mentions.includes(mention));
    if (mentions.length > 0) departures.add({ ...before, mentions }, passage.block);
  }
}
