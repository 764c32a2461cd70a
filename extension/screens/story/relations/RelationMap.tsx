import type { CSSProperties, JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { StatedRelation } from '../../../story/view/story-view.ts';
import { Icon, KindIcon } from '../../../ui/Icon.tsx';
import { useWords } from '../../../ui/words.tsx';
import { nameId } from '../address.ts';
import type { Point, Size } from './geometry.ts';
import { layOutRelations } from './layout.ts';
import { linePath } from './line-path.ts';
import { useSizes } from './use-sizes.ts';

interface RelationMapProps {
  relations: readonly StatedRelation[];
  /** The titles of the notes on an entity. */
  notesOn: (id: string) => string[];
  /** Whether the page being read mentions an entity. */
  isOnPage: (id: string) => boolean;
}

/**
 * The entities of a story, each a link to its entry, and lines between them with what one is to the other. The words
 * are set first and measured, then all are put where they have room; who listens has the lines in the list.
 */
export function RelationMap({ relations, notesOn, isOnPage }: RelationMapProps): JSX.Element {
  const { t } = useWords();
  const room = useRef<HTMLDivElement>(null);
  const entities = useMemo(
    () => [
      ...new Map(
        relations.flatMap(
          ({ subject, object }) =>
            [
              [subject.id, subject],
              [object.id, object],
            ] as const,
        ),
      ).values(),
    ],
    [relations],
  );
  const sizes = useSizes(room, '.box', relations);
  const laid = useMemo(() => {
    // For one drawing after the relations have changed, the sizes are still those of others.
    if (sizes?.boxes.length !== entities.length + relations.length) return undefined;
    const at = new Map(entities.map(({ id }, index) => [id, index]));
    const names = sizes.boxes.slice(0, entities.length);
    const labels = relations.map(({ subject, object }, index) => ({
      ...sizes.boxes[entities.length + index]!,
      from: at.get(subject.id)!,
      to: at.get(object.id)!,
    }));
    const layout = layOutRelations(names, labels, sizes.width);
    return { names, labels, layout, width: sizes.width };
  }, [sizes, relations]);

  return (
    <div class="map" style={laid && { height: `${laid.layout.height}px` }}>
      {laid && (
        <svg width={laid.width} height={laid.layout.height} aria-hidden="true">
          {laid.labels.map(({ from, to }, at) => {
            const over = laid.layout.labels[at]!;
            const end = { ...laid.layout.names[to]!, ...laid.names[to]! };
            const { line, head } = linePath(laid.layout.names[from]!, over, end);
            return (
              <g key={at}>
                <path d={line} />
                <path class="head" d={head} />
              </g>
            );
          })}
        </svg>
      )}
      {/* As wide as the map and without a height of its own, so that laying out never changes what is measured. */}
      <div ref={room}>
        <ul aria-label={t('panel.map.picture')}>
          {entities.map(({ id, kind, name }, at) => {
            const notes = notesOn(id);
            return (
              <li key={id}>
                <a
                  class={isOnPage(id) ? 'box on-page' : 'box'}
                  href={`#${nameId(id)}`}
                  title={notes.join('\n') || undefined}
                  style={styleAt(laid?.layout.names[at], laid?.names[at])}
                >
                  <KindIcon kind={kind} />
                  <span class="name" dir="auto">
                    {name}
                  </span>
                  {isOnPage(id) && <span class="unseen"> {t('panel.map.onPage')}</span>}
                  {notes.length > 0 && (
                    <>
                      <span class="noted">
                        <Icon name="triangle-alert" />
                      </span>
                      <span class="unseen"> {t('panel.map.noted', { titles: notes.join(', ') })}</span>
                    </>
                  )}
                </a>
              </li>
            );
          })}
        </ul>
        <div aria-hidden="true">
          {relations.map(({ label }, at) => (
            <span key={at} class="box label" style={styleAt(laid?.layout.labels[at], laid?.labels[at])}>
              {label}
            </span>
          ))}
        </div>
      </div>
    </div>
  );
}

/** The box's corner, from its middle. */
function styleAt(point: Point | undefined, size: Size | undefined): CSSProperties | undefined {
  if (!point || !size) return undefined;
  return { insetInlineStart: `${point.x - size.width / 2}px`, top: `${point.y - size.height / 2}px` };
}
