import { resolve } from '../detect/resolve.ts';
import { ask } from '../messages/ask-background.ts';
import type { SampleMention } from './options/sample-sentences.ts';

/** The mentions of sentences that are read as those of one page, in the order given. */
export async function readSentences(sentences: readonly string[], lang: string): Promise<SampleMention[][]> {
  const { readings, entities } = await ask(
    'read',
    sentences.map((text) => ({ text, lang })),
  );
  const mentions = resolve(readings.map((reading) => ({ reading, article: 0 })));
  return mentions.map((list) =>
    list.map((mention) => ({ ...mention, kind: entities[mention.entity]!.kind })),
  );
}
