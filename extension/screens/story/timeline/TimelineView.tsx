import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { StoryView } from '../../../story/view/story-view.ts';
import { useWords } from '../../../ui/words.tsx';
import { layOutTimeline } from './layout.ts';
import { rowsOf } from './rows.ts';
import { TimelineLabel } from './TimelineLabel.tsx';
import { TimelinePicture } from './TimelinePicture.tsx';
import { useMeasures } from './use-measures.ts';

interface TimelineViewProps {
  story: StoryView;
  /** How often the page being read mentions an entity, by the entity's id. */
  mentions?: ReadonlyMap<string, number> | undefined;
}

/**
 * When things happened: a list of events, and drawn beside it an axis on which each has its true place.
 * The list is set first and measured, then every item is put where the picture has room for it.
 */
export function TimelineView({ story, mentions }: TimelineViewProps): JSX.Element {
  const { t } = useWords();
  const list = useRef<HTMLOListElement>(null);
  const rows = useMemo(() => rowsOf(story, mentions), [story, mentions]);
  const measures = useMeasures(list, rows);
  const sizes = measures?.labels;
  // For one drawing after the rows have changed, the measures are still those of other rows.
  const measured = sizes?.length === rows.length ? sizes : undefined;
  const layout = useMemo(
    () => measured && layOutTimeline(rows.map(({ date }, at) => ({ date, ...measured[at]! }))),
    [rows, measured],
  );
  return (
    <>
      <div class="timeline" style={layout && { height: `${layout.height}px` }}>
        {layout && <TimelinePicture rows={rows} layout={layout} measures={measures!} />}
        <ol ref={list} class="events">
          {rows.map((row, at) => (
            <TimelineLabel key={row.id} row={row} top={layout?.placed[at]?.label} language={story.language} />
          ))}
        </ol>
      </div>
      {layout && layout.axis.length > 1 && <p class="hint">{t('panel.broken')}</p>}
    </>
  );
}
