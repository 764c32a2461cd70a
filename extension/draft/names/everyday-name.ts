import type { Kind } from '../../story/format/kind.ts';
import { isKnownPlace } from './words/word-knowledge.ts';

/** Whether a name of an article is said everywhere, so that by itself it is no sign of its story: a place that compromise knows. */
export const isEverydayName = (name: string, kind: Kind): boolean =>
  kind === 'place' && isKnownPlace(name.toLowerCase());
