import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Outlined } from '../../messages/frame-report.ts';
import { localName } from '../../story/view/local-name.ts';
import type { NamedRef } from '../../story/view/shown.ts';
import type { Condition } from '../../tab-report/condition.ts';
import type { PageState } from '../../tab-report/state.ts';
import { rowsOf, totalOf } from '../../tab-report/tally.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../ui/words.tsx';
import { pageWords } from '../page-words.ts';
import { MentionList } from './MentionList.tsx';
import { groupOutline } from './outline-groups.ts';

/** How things stand with the page that is followed. */
export interface FollowedPage {
  condition: Condition;
  url: string | undefined;
  state: PageState;
}

interface PageViewProps {
  page: FollowedPage;
  entity: (id: string) => NamedRef | undefined;
  onGo: (frame: string, mention: Outlined) => void;
  /** Has the page read again, where it was the person who had it left alone. */
  onSwitchOn: () => void;
  /** That could not be saved. */
  failed: boolean;
}

/** What the page beside the panel mentions, from its first mention to its last, or why there is nothing. */
export function PageView({ page, entity, onGo, onSwitchOn, failed }: PageViewProps): JSX.Element {
  const { t } = useWords();
  const { condition, url, state } = page;
  const { reports, outline, there } = state;
  const [announcement, setAnnouncement] = useState('');
  const isKnown = (id: string) => entity(id) !== undefined;
  const groups = useMemo(() => groupOutline(reports, outline, isKnown), [reports, outline, entity]);
  useEffect(() => {
    if (!there) return;
    const all = groups.flatMap(({ frame, mentions }) => mentions.map((mention) => ({ frame, mention })));
    const at = all.findIndex(({ frame, mention }) => frame === there.frame && mention.id === there.id);
    if (at < 0) return;
    const { mention } = all[at]!;
    const known = entity(mention.entity);
    const name = known ? localName(known, mention.lang).text : mention.text;
    setAnnouncement(t('panel.here.at', { name, at: at + 1, of: all.length }));
  }, [there]);

  const names = rowsOf(reports).filter((row) => !row.apart && isKnown(row.entity)).length;
  const { title, where, reason } = pageWords(condition, { url, names }, t);
  const left = leftAlone[condition];
  const count = condition === 'found' ? t('popup.mentions', totalOf(reports, isKnown)) : '';
  return (
    <>
      <h1>{title}</h1>
      {(where || count) && <p class="hint">{[where, count].filter(Boolean).join(' · ')}</p>}
      {(left || reason) && <p class="reason">{left ? t(left) : reason}</p>}
      {left && (
        <Button bordered onClick={onSwitchOn}>
          {t('panel.here.switchOn')}
        </Button>
      )}
      {failed && condition !== 'found' && (
        <p class="reason" role="alert">
          {t('options.notSaved')}
        </p>
      )}
      {condition === 'found' && <MentionList groups={groups} entity={entity} here={there} onGo={onGo} />}
      <div class="visually-hidden" role="status">
        {announcement}
      </div>
    </>
  );
}

/** Why nothing is found where the person has the page left alone: a button that has it read again stands below. */
const leftAlone: Partial<Record<Condition, string>> = {
  paused: 'panel.here.paused',
  'site off': 'panel.here.siteOff',
};
