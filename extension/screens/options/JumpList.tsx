import type { JSX } from 'preact';
import { useWords } from '../../ui/words.tsx';

/** The sections of the options by the ids of their titles, each with the words in its title. */
const sections = [
  ['underlines', 'underlines'],
  ['cards', 'cards'],
  ['sites', 'sites'],
  ['kept-underlines', 'kept'],
  ['silenced', 'silenced'],
  ['known', 'known'],
  ['never', 'never'],
  ['reset', 'reset'],
] as const;

/** Links to the sections, beside them where a window is wide enough. */
export function JumpList(): JSX.Element {
  const { t } = useWords();
  return (
    <nav class="jump" aria-label={t('options.title')}>
      <ul>
        {sections.map(([id, words]) => (
          <li key={id}>
            <a href={`#${id}`}>{t(`options.${words}`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
