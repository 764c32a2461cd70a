import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Store } from '../../story-store/store.ts';
import { Tabs, tabId, tabPanelId } from '../../ui/Tabs.tsx';
import { useWords } from '../../ui/words.tsx';
import type { Loaded } from './library-actions.ts';
import { Names } from './Names.tsx';
import type { StoryActs } from './row-acts.ts';
import { StoryLists } from './StoryLists.tsx';
import { type ListedStory, type Sort, type StoryList, sorts } from './story-list.ts';
import type { LibraryState } from './use-library.ts';
import { useRowKeys } from './use-row-keys.ts';
import { useSearchKey } from './use-search-key.ts';

/** The two lists of the library. */
const libraryTabs = ['stories', 'names'] as const;

interface ListsProps extends StoryActs {
  store: Store;
  loaded: Loaded;
  list: StoryList;
  query: string;
  onSearch: (query: string) => void;
  sort: Sort;
  onSort: (sort: Sort) => void;
  isBundled: (entity: string) => boolean;
  run: LibraryState['run'];
  now: () => Date;
}

/** What is kept, by stories or by names, with one search over both. */
export function Lists(props: ListsProps): JSX.Element {
  const { store, loaded, list, query, onSearch, sort, onSort, isBundled, run, now, ...acts } = props;
  const { t } = useWords();
  const [tab, setTab] = useState<(typeof libraryTabs)[number]>('stories');
  const room = useRef<HTMLDivElement>(null);
  const searchField = useSearchKey();
  const onKeyDown = useRowKeys(room, (id) => {
    const isIt = ({ summary }: ListedStory) => summary.id === id;
    const listed = [...list.drafts, ...list.kept].find(isIt);
    if (listed) acts.onRemove(listed.summary);
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what has the focus in it are links and a field.
    <div class="stories" ref={room} onKeyDown={onKeyDown}>
      <div class="tools">
        <Tabs
          label={t('library.tabs')}
          tabs={libraryTabs.map((one) => [one, t(`library.tab.${one}`)])}
          current={tab}
          onChoose={setTab}
        />
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
        {tab === 'stories' && (
          <label>
            <span class="quiet">{t('library.sort')}</span>
            <select
              class="field"
              value={sort}
              onChange={({ currentTarget }) => onSort(currentTarget.value as Sort)}
            >
              {sorts.map((one) => (
                <option key={one} value={one}>
                  {t(`library.sorts.${one}`)}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <div role="tabpanel" id={tabPanelId(tab)} aria-labelledby={tabId(tab)}>
        {tab === 'stories' ? (
          <StoryLists list={list} query={query} sort={sort} room={room} now={now} {...acts} />
        ) : (
          <Names store={store} loaded={loaded} query={query} isBundled={isBundled} run={run} now={now} />
        )}
      </div>
    </div>
  );
}
