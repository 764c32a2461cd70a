import '../../ui/fields.css';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { StoryView } from '../../story/view/story-view.ts';
import { useWords } from '../../ui/words.tsx';

interface StoryChoiceProps {
  story: StoryView;
  /** The stories of which the page mentions a name. */
  named: readonly StoryView[];
  /** Whether the reader chose the story that is shown. */
  isChosen: boolean;
  onChoose: (story: string) => void;
}

/** Lets the reader choose a story, where the page mentions names of several. */
export function StoryChoice({ story, named, isChosen, onChoose }: StoryChoiceProps): JSX.Element | null {
  const { t } = useWords();
  const select = useRef<HTMLSelectElement>(null);
  useLayoutEffect(() => {
    // The panel is drawn anew for another story, and with it what had the focus.
    if (isChosen && document.activeElement === document.body) select.current?.focus();
  }, []);
  const all = named.includes(story) ? named : [story, ...named];
  if (named.length === 0 || all.length < 2) return null;
  return (
    <label class="story-choice">
      <span>{t('panel.storyOfPage', all.length)}</span>
      <select
        ref={select}
        class="field"
        value={story.id}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {all.map(({ id, title, language }) => (
          <option key={id} value={id} lang={language}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
