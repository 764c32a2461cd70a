import type { JSX, RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { useWords } from '../../ui/words.tsx';
import { RowMenu, useRowMenu } from './RowMenu.tsx';
import type { StoryActs } from './row-acts.ts';
import { StoryRow } from './StoryRow.tsx';
import type { ListedStory, Sort, StoryList } from './story-list.ts';
import { useMoreRows } from './use-more-rows.ts';

interface KeptStoriesProps extends StoryActs {
  list: StoryList;
  query: string;
  sort: Sort;
  /** What the rows stand in. */
  room: RefObject<HTMLElement | null>;
  now: () => Date;
}

/** The drafts and kept stories that a search finds. */
export function StoryLists(props: KeptStoriesProps): JSX.Element {
  const { list, query, sort, room, now, ...acts } = props;
  const { t } = useWords();
  const menu = useRowMenu();
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
    <>
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
    </>
  );
}

function titleIn(room: HTMLElement | null, story: string): HTMLElement | null {
  return room?.querySelector<HTMLElement>(`[data-story="${CSS.escape(story)}"]`) ?? null;
}
