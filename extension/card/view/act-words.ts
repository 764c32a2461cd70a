import type { Translate } from '../../ui/words.tsx';
import type { Act } from '../machine/events.ts';

/** Says what an act has done. `spelled` is the name as the page has it, `name` that of the entity. */
export function actWords(act: Act, spelled: string, name: string, t: Translate): string {
  switch (act) {
    case 'silence-name':
      return t('card.done.name', { name: spelled });
    case 'silence-entity':
      return t('card.done.entity', { name });
    case 'not-here':
      return t('card.done.here', { name });
    case 'pause-site':
      return t('card.done.site');
  }
}
