import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { StoryView } from '../../../story/view/story-view.ts';
import { DateText } from '../../../ui/DateText.tsx';
import { useWords } from '../../../ui/words.tsx';
import { groupByPeriod, lengthOf } from './groups.ts';
import { timelineRows } from './rows.ts';
import { TimelineEntry } from './TimelineEntry.tsx';
import { TimelineStrip } from './TimelineStrip.tsx';

interface TimelineViewProps {
  story: StoryView;
  /** How often the page being read mentions an entity, by the entity's id. */
  mentions?: ReadonlyMap<string, number> | undefined;
}

/**
 * When things happened: a list by year or month and day beside a rail, in which long quiet stretches are named, and above
 * it a slim strip on which each day has its true place.
 */
export function TimelineView({ story, mentions }: TimelineViewProps): JSX.Element {
  const { t } = useWords();
  const rows = useMemo(() => timelineRows(story, mentions), [story, mentions]);
  const periods = useMemo(() => groupByPeriod(rows), [rows]);
  return (
    <>
      <TimelineStrip rows={rows} />
      <ol class="timeline">
        {periods.map(({ period, gapDays, dates }, at) => (
          <li key={dates[0]!.rows[0]!.id} class="period">
            {gapDays !== undefined && (
              <p class="gap">
                <span>{gapWords(gapDays, t)}</span>
              </p>
            )}
            {period !== periods[at - 1]?.period && (
              <h2>
                <DateText date={period} />
              </h2>
            )}
            <ol>
              {dates.map(({ date, rows: ofDate }) => (
                <li key={date} class="date">
                  <p class="day">
                    <DateText date={date} length="short" />
                  </p>
                  <ul class="events">
                    {ofDate.map((row) => (
                      <TimelineEntry
                        key={row.id}
                        row={row}
                        language={story.language}
                        isKept={story.kept !== undefined}
                      />
                    ))}
                  </ul>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </>
  );
}

function gapWords(days: number, t: ReturnType<typeof useWords>['t']): string {
  const { unit, count } = lengthOf(days);
  return t(unit === 'month' ? 'panel.gap.months' : 'panel.gap.years', count);
}
