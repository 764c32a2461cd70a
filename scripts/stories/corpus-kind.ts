import type { Kind } from '../../extension/story/format/kind.ts';

const plain: Partial<Record<Kind, Kind>> = { model: 'product', body: 'organization', concept: 'other' };

/** The kind that labelled articles have for a kind of the library. */
export const toCorpusKind = (kind: Kind): Kind => plain[kind] ?? kind;
