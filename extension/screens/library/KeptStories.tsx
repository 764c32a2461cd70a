import type { JSX, RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../../ui/words.tsx';
import { RowMenu, useRowMenu } from './RowMenu.tsx';
import type { RowActs } from './row-acts.ts';
import { StoryRow } from './StoryRow.tsx';
import { type ListedStory, type Sort, type StoryList, sorts } from './story-list.ts';
import { useMoreRows } from './use-more-rows.ts';
import { useRowKeys } from './use-row-keys.ts';

interface KeptStoriesProps extends RowActs {
  list: StoryList;
  query: string;
  onSearch: (query: string) => void;
  sort: Sort;
  onSort: (sort: Sort) => void;
  searchField: RefObject<HTMLInputElement | null>;
  now: () => Date;
}

/** Drafts and kept stories, with the search over both. */
export function KeptStories(props: KeptStoriesProps): JSX.Element {
  const { list, query, onSearch, sort, onSort, searchField, now, ...acts } = props;
  const { t } = useWords();
  const room = useRef<HTMLDivElement>(null);
  const menu = useRowMenu();
  const onKeyDown = useRowKeys(room, (id) => {
    const listed = [...list.drafts, ...list.kept].find(({ summary }) => summary.id === id);
    if (listed) acts.onRemove(listed.summary);
  });
  // Read by the test that measures how long a reader waits.
  useEffect(() => {
    performance.mark('list shown');
  }, []);
  const shown = useMoreRows(list.kept.length, `${query}\n${sort}`);
  const rows = (stories: readonly ListedStory[]) =>
    stories.map((listed) => (
      <StoryRow
        key={listed.summary.id}
        listed={listed}
        now={now}
        isRenamed={menu.renamed === listed.summary.id}
        onRename={(title) => {
          menu.rename(undefined);
          if (title !== undefined) acts.onRename(listed.summary, title);
          // After the title has replaced its field.
          requestAnimationFrame(() => titleIn(room.current, listed.summary.id)?.focus());
        }}
        onSwitch={(on) => acts.onSwitch(listed.summary, on)}
        onMenu={(button) => menu.open(listed.summary, button)}
      />
    ));
  const count = list.kept.length + list.drafts.length;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what has the focus in it are links and a field.
    <div class="stories" ref={room} onKeyDown={onKeyDown}>
      <div class="tools">
        <input
          ref={searchField}
          class="field"
          type="search"
          value={query}
          placeholder={t('library.search')}
          aria-label={t('library.search')}
          aria-keyshortcuts="/"
          onInput={({ currentTarget }) => onSearch(currentTarget.value)}
        />
        <label>
          <span class="quiet">{t('library.sort')}</span>
          <select value={sort} onChange={({ currentTarget }) => onSort(currentTarget.value as Sort)}>
            {sorts.map((one) => (
              <option key={one} value={one}>
                {t(`library.sorts.${one}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p class="visually-hidden" role="status">
        {query !== '' && t('library.found', count)}
      </p>
      {query !== '' && count === 0 && <p class="nothing">{t('library.noneFound', { query })}</p>}
      {list.drafts.length > 0 && (
        <section aria-labelledby="drafts">
          <h2 class="group" id="drafts">
            {t('library.drafts')}
          </h2>
          <ul>{rows(list.drafts)}</ul>
        </section>
      )}
      {list.kept.length > 0 && (
        <section aria-labelledby="kept">
          <h2 class={list.drafts.length > 0 ? 'group' : 'visually-hidden'} id="kept">
            {t('library.kept')}
          </h2>
          <ul>{rows(list.kept.slice(0, shown))}</ul>
        </section>
      )}
      <RowMenu menu={menu} acts={acts} />
    </div>
  );
}

function titleIn(room: HTMLElement | null, story: string): HTMLElement | null {
  return room?.querySelector<HTMLElement>(`[data-story="${CSS.escape(story)}"]`) ?? null;
}
