import type { Translate } from '../../ui/words.tsx';
import type { What } from './use-check.ts';

/** What a step did, in words that go on after "Undo: ". */
export function wordStep({ did, name }: What, t: Translate): string {
  return t(`check.did.${did}`, { name: name ?? '' });
}
