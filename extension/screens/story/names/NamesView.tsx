import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { EntityCard, EntityRef } from '../../../story/view/shown.ts';
import type { StoryView } from '../../../story/view/story-view.ts';
import { useWords } from '../../../ui/words.tsx';
import { nameId } from '../address.ts';
import { NameRow } from './NameRow.tsx';
import { groupByKind, hasName, type NameOrder, nameOrders, ordered } from './name-groups.ts';

interface NamesViewProps {
  story: StoryView;
  card: (id: string) => EntityCard | undefined;
  /** How often the page being read mentions an entity, by the entity's id. */
  mentions?: ReadonlyMap<string, number> | undefined;
  /** The id of the element that the address leads to: where it is a name's, that name is unfolded. */
  target?: string | undefined;
}

/** Number of names from which there is a search. */
const fewest = 8;

/** Who and what the story names: a row each, which unfolds; then what the story leaves out. */
export function NamesView({ story, card, mentions, target }: NamesViewProps): JSX.Element {
  const { t } = useWords();
  const [wanted, setWanted] = useState('');
  const [order, setOrder] = useState<NameOrder>('kind');
  const cards = useMemo(
    () => new Map([...story.entities, ...story.background].map(({ id }) => [id, card(id)])),
    [story, card],
  );
  const orders = nameOrders.filter((one) => one !== 'page' || (mentions?.size ?? 0) > 0);
  const shown = (entities: readonly EntityRef[]) =>
    entities.filter(({ id }) => {
      const known = cards.get(id);
      return known && hasName(known, wanted);
    });
  const rows = (entities: readonly EntityRef[]) => (
    <div class="name-rows">
      {entities.map(({ id }) => (
        <NameRow
          key={id}
          card={cards.get(id)!}
          story={story}
          count={mentions?.get(id) ?? 0}
          isTarget={target === nameId(id)}
        />
      ))}
    </div>
  );

  const entities = shown(story.entities);
  const background = shown(story.background);
  const isSearched = story.entities.length + story.background.length >= fewest;
  return (
    <>
      {isSearched && (
        <div class="name-tools">
          <input
            type="search"
            value={wanted}
            placeholder={t('panel.filter')}
            aria-label={t('panel.filter')}
            onInput={(event) => setWanted(event.currentTarget.value)}
          />
          <label>
            {t('panel.sort')}{' '}
            <select value={order} onChange={(event) => setOrder(event.currentTarget.value as NameOrder)}>
              {orders.map((one) => (
                <option key={one} value={one}>
                  {t(`panel.sorts.${one}`)}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
      <p class="visually-hidden" role="status">
        {wanted && t('panel.filtered', entities.length + background.length)}
      </p>
      {entities.length + background.length === 0 && (
        <p>{t(wanted ? 'panel.noneFiltered' : 'panel.noNames')}</p>
      )}
      {order === 'kind'
        ? groupByKind(entities).map(({ kind, entities: ofKind }) => (
            <section key={kind}>
              <h2>{t(`panel.kinds.${kind}`)}</h2>
              {rows(ofKind)}
            </section>
          ))
        : entities.length > 0 && (
            <section aria-label={t('panel.tab.names')}>{rows(ordered(entities, order, mentions))}</section>
          )}
      {background.length > 0 && (
        <section>
          <h2>{t('panel.notNamed')}</h2>
          <p class="hint">{t('panel.notNamedHint')}</p>
          {rows(background)}
        </section>
      )}
    </>
  );
}
