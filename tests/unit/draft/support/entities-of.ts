import { composeDraft } from '../../../../extension/draft/compose.ts';
import type { DraftEntity } from '../../../../extension/draft/draft.ts';

/** What the draft of an article of these paragraphs names. */
export const entitiesOf = (paragraphs: string[]): DraftEntity[] =>
  composeDraft({
    title: 'What was said at the harbour',
    url: 'https://paper.example/a',
    site: 'The Paper',
    byline: '',
    lang: 'en',
    paragraphs,
  }).entities;
