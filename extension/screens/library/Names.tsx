import type { JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { StorySummary } from '../../story-store/record.ts';
import type { Store } from '../../story-store/store.ts';
import type { Swap } from '../../story-store/transfer/import-plan.ts';
import { useWords } from '../../ui/words.tsx';
import type { Loaded } from './library-actions.ts';
import { type NameForm, NameRow } from './NameRow.tsx';
import { type NameEdit, swapsOfEdit } from './name-edits.ts';
import { type ListedName, listNames, type NameDetail } from './name-list.ts';
import { searchWords } from './story-list.ts';
import type { LibraryState } from './use-library.ts';
import { useMoreRows } from './use-more-rows.ts';
import { useNameDetails } from './use-name-details.ts';

interface NamesProps {
  store: Store;
  loaded: Loaded;
  query: string;
  /** Ids of the entities of bundled stories, whose names are not the reader's to change. */
  isBundled: (entity: string) => boolean;
  run: LibraryState['run'];
  now: () => Date;
}

/** A row, and what it was made of. */
interface MadeRow {
  detail: NameDetail | undefined;
  form: NameForm | undefined;
  row: JSX.Element;
}

/** The names of all kept stories; what is changed of one changes in every story that has it, and can be undone. */
export function Names({ store, loaded, query, isBundled, run, now }: NamesProps): JSX.Element {
  const { t, locale } = useWords();
  const { summaries } = loaded;
  const [open, setOpen] = useState<{ entity: string; form: NameForm }>();
  const room = useRef<HTMLUListElement>(null);
  const details = useNameDetails(store, loaded);
  const names = useMemo(
    () => listNames(summaries, { words: searchWords(query), locale }),
    [summaries, query, locale],
  );
  const shown = useMoreRows(names.length, query);

  const put = ({ records, before }: Swap) => store.putRecords(records, before);
  const change = (one: ListedName, asked: NameEdit) => {
    let back: Swap | undefined;
    const edit = async () => {
      const records = await Promise.all(having(summaries, one.entity).map(({ id }) => store.story(id)));
      const swaps = swapsOfEdit(records, asked, now().toISOString());
      await put(swaps.there);
      back = swaps.back;
    };
    return run(edit, {
      key: `library.names.did.${asked.is}`,
      subs: { name: one.name },
      undo: () => run(() => put(back!)),
    });
  };
  /** The focus stays in the row that was edited, or goes to the one that took its place. */
  const focusOn = (entity: string) =>
    requestAnimationFrame(() => {
      const rows = room.current?.querySelectorAll<HTMLElement>('[data-name]') ?? [];
      const row = [...rows].find(({ dataset }) => dataset.name === entity);
      row?.querySelector('button')?.focus();
    });
  const act = (one: ListedName, asked: NameEdit) => {
    setOpen(undefined);
    void change(one, asked).then(() => focusOn(asked.is === 'join' ? asked.into : one.entity));
  };

  /** A row that stands as it stood is given as it was: else each hundred more would make thousands anew. */
  const made = useRef(new WeakMap<ListedName, MadeRow>());
  const rowOf = (one: ListedName) => {
    const { entity } = one;
    const [detail, form] = [details.get(entity), open?.entity === entity ? open.form : undefined];
    const before = made.current.get(one);
    if (before && before.detail === detail && before.form === form) return before.row;
    const row = (
      <NameRow
        key={entity}
        listed={one}
        detail={detail}
        isBundled={isBundled(entity)}
        others={() => listNames(summaries, { words: [], locale })}
        form={form}
        onOpen={(next) => {
          setOpen(next && { entity, form: next });
          if (!next) focusOn(entity);
        }}
        onEdit={(asked) => act(one, asked)}
      />
    );
    made.current.set(one, { detail, form, row });
    return row;
  };

  return (
    <>
      <h2 class="visually-hidden">{t('library.tab.names')}</h2>
      <p class="visually-hidden" role="status">
        {query !== '' && t('library.names.found', names.length)}
      </p>
      {names.length === 0 && (
        <p class="nothing">
          {query === '' ? t('library.names.none') : t('library.names.noneFound', { query })}
        </p>
      )}
      <ul class="names" ref={room}>
        {names.slice(0, shown).map(rowOf)}
      </ul>
    </>
  );
}

/** All stories that have a name: kept ones, drafts, and deleted ones, which may be brought back. */
const having = (summaries: readonly StorySummary[], entity: string) =>
  summaries.filter(({ names }) => names.some((one) => one.entity === entity));
