import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../ui/words.tsx';
import type { StoryList } from './story-list.ts';

interface TopProps {
  list: StoryList | undefined;
  onFile: (file: File) => void;
  onExport: () => void;
}

/** The head of the page: how much is kept, and the ways in and out. */
export function Top({ list, onFile, onExport }: TopProps): JSX.Element {
  const { t } = useWords();
  const field = useRef<HTMLInputElement>(null);
  const choose = (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    // Emptied, so that choosing the same file again is a change.
    input.value = '';
    if (file) onFile(file);
  };
  const { keptCount = 0, draftCount = 0, nameCount = 0 } = list ?? {};
  return (
    <header>
      <div class="top">
        <div>
          <h1>{t('library.title')}</h1>
          <p class="lead quiet">
            {keptCount > 0 &&
              t('library.lead', {
                stories: t('library.stories', keptCount),
                names: t('popup.names', nameCount),
              })}
          </p>
        </div>
        <div class="acts">
          <input
            ref={field}
            type="file"
            accept=".json,application/json"
            hidden
            onChange={({ currentTarget }) => choose(currentTarget)}
          />
          <Button bordered onClick={() => field.current!.click()}>
            <Icon name="upload" />
            {t('library.import')}
          </Button>
          <Button bordered disabled={keptCount === 0 && draftCount === 0} onClick={onExport}>
            <Icon name="download" />
            {t('library.exportAll')}
          </Button>
        </div>
      </div>
    </header>
  );
}
