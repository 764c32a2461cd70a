import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { DraftEntity } from '../../draft/draft.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../ui/words.tsx';
import { AddName } from './AddName.tsx';
import { DroppedRow } from './DroppedRow.tsx';
import { NameRow, type NameRowProps } from './NameRow.tsx';
import type { OpenForm } from './RowForms.tsx';
import type { Group } from './use-check.ts';

interface NameListProps {
  entities: readonly DraftEntity[];
  dropped: readonly DraftEntity[];
  /** Whether a name is never suggested, in any story. */
  isNever: (name: string) => boolean;
  lang: string;
  groupOf: (entity: DraftEntity) => Group;
  /** The name that was gone to last. */
  start: { id: string } | undefined;
  current: string | undefined;
  form: { id: string; form: OpenForm } | undefined;
  fresh: ReadonlySet<string>;
  rowProps: (entity: DraftEntity) => Pick<NameRowProps, 'before' | 'isOnlyInCompany' | 'acts' | 'forms'>;
  onTickAll: (ids: string[]) => void;
  onPutBack: (id: string) => void;
  /** Gives why a name cannot be added, or undefined where it was. */
  onAdd: (name: string) => string | undefined;
  /** What stands above the names: questions about the whole. */
  children?: ComponentChildren;
}

/** Rows that are shown of a group at first, and how many come at a time after that. */
const rowsAtOnce = 150;

/** The names of a draft by salience, in three groups, with a filter over all of them. */
export function NameList(props: NameListProps): JSX.Element {
  const { entities, dropped, isNever, groupOf, current, onTickAll, onAdd, onPutBack, lang, children } = props;
  const { t } = useWords();
  const [filter, setFilter] = useState('');
  // Before the row is looked for, which a filter may hide.
  useLayoutEffect(() => setFilter(''), [props.start]);
  const [isAdding, setAdding] = useState(false);
  const wanted = filter.trim().toLowerCase();
  const matches = ({ name, names }: DraftEntity) =>
    wanted === '' || [name, ...names].some((one) => one.toLowerCase().includes(wanted));
  const shown = entities.filter(matches);
  const inGroup = (group: Group) => shown.filter((entity) => groupOf(entity) === group);
  const [find, perhaps, left] = [inGroup('find'), inGroup('perhaps'), inGroup('left')];
  const out = dropped.filter(matches);
  const ticked = entities.filter((one) => one.ticked).length;
  const first = current ?? find[0]?.id ?? perhaps[0]?.id;
  const rows = (list: readonly DraftEntity[]) => <Rows {...props} list={list} current={first} />;

  return (
    <section class="names" aria-labelledby="names-heading">
      <div class="tools">
        <h2 id="names-heading">
          {t('check.find')} <span class="quiet">{t('check.ofAll', { at: ticked, of: entities.length })}</span>
        </h2>
        <div class="acts">
          <input
            class="field"
            type="search"
            id="filter-names"
            placeholder={t('check.filter')}
            aria-label={t('check.filterNames')}
            value={filter}
            onInput={(event) => setFilter(event.currentTarget.value)}
          />
          <Button bordered expanded={isAdding} onClick={() => setAdding(!isAdding)}>
            <Icon name="plus" />
            {t('check.addName')}
          </Button>
        </div>
      </div>
      {isAdding && <AddName lang={lang} onAdd={onAdd} onClose={() => setAdding(false)} />}
      {children}
      {wanted !== '' && shown.length + out.length === 0 && (
        <p class="quiet">{t('check.noMatch', { text: filter.trim() })}</p>
      )}
      {rows(find)}
      {perhaps.length > 0 && (
        <section class="group">
          <div class="tools">
            <h2>
              {t('check.perhaps')} <span class="quiet">{perhaps.length}</span>
            </h2>
            <Button onClick={() => onTickAll(perhaps.map(({ id }) => id))}>{t('check.tickAll')}</Button>
          </div>
          <p class="why">{t('check.perhapsWhy')}</p>
          {rows(perhaps)}
        </section>
      )}
      {left.length + out.length > 0 && (
        <details class="group" open={wanted !== ''}>
          <summary>
            <Icon name="chevron-right" />
            {t('check.leftOut')} <span class="quiet">{left.length + out.length}</span>
          </summary>
          <p class="why">{t('check.leftOutWhy')}</p>
          {rows(left)}
          <ul class="rows">
            {out.slice(0, rowsAtOnce).map((entity) => (
              <DroppedRow
                key={entity.id}
                entity={entity}
                lang={lang}
                isNever={isNever(entity.name)}
                onPutBack={onPutBack}
              />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

interface RowsProps extends NameListProps {
  list: readonly DraftEntity[];
}

/** The rows of one group; of very many only the first, until more are asked for. */
function Rows({ list, lang, current, form, fresh, rowProps }: RowsProps): JSX.Element {
  const { t } = useWords();
  const [most, setMost] = useState(rowsAtOnce);
  const at = list.findIndex(({ id }) => id === current);
  const shown = list.slice(0, Math.max(most, at + 1));
  return (
    <>
      <ul class="rows">
        {shown.map((entity) => (
          <Unchanging
            key={entity.id}
            entity={entity}
            lang={lang}
            isCurrent={entity.id === current}
            isNew={fresh.has(entity.id)}
            form={form?.id === entity.id ? form.form : undefined}
            {...rowProps(entity)}
          />
        ))}
      </ul>
      {shown.length < list.length && (
        <Button onClick={() => setMost(shown.length + rowsAtOnce)}>
          {t('check.showMore', Math.min(rowsAtOnce, list.length - shown.length))}
        </Button>
      )}
    </>
  );
}

/** A row that is drawn anew only where something of it has changed: a hundred names stay quick. */
function Unchanging(props: NameRowProps): JSX.Element {
  const { entity, lang, isCurrent, isNew, form, before, isOnlyInCompany } = props;
  return useMemo(
    () => <NameRow {...props} />,
    [entity, lang, isCurrent, isNew, form, before, isOnlyInCompany],
  );
}
