import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Outlined } from '../../messages/frame-report.ts';
import { localName } from '../../story/view/local-name.ts';
import type { NamedRef } from '../../story/view/shown.ts';
import { type Condition, hostOf } from '../../tab-report/condition.ts';
import type { PageState } from '../../tab-report/state.ts';
import { rowsOf, totalOf } from '../../tab-report/tally.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../ui/words.tsx';
import { MentionList } from './MentionList.tsx';
import { groupOutline } from './outline-groups.ts';

/** How things stand with the page that is followed. */
export interface SeenPage {
  condition: Condition;
  url: string | undefined;
  state: PageState;
}

interface PageViewProps {
  page: SeenPage;
  entity: (id: string) => NamedRef | undefined;
  onGo: (frame: string, mention: Outlined) => void;
  /** Has the page read again, where it was the person who had it left alone. */
  onSwitchOn: () => void;
}

/** What the page beside the panel mentions, from its first mention to its last, or why there is nothing. */
export function PageView({ page, entity, onGo, onSwitchOn }: PageViewProps): JSX.Element {
  const { t } = useWords();
  const { condition, url, state } = page;
  const { reports, outline, there } = state;
  const [announcement, announce] = useState('');
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
    announce(t('panel.here.at', { name, at: at + 1, of: all.length }));
  }, [there]);

  const file = url?.startsWith('file:') ?? false;
  const where = condition === 'barred' ? '' : file ? t('popup.files') : hostOf(url ?? '');
  const names = rowsOf(reports).filter((row) => !row.apart && isKnown(row.entity)).length;
  const count = condition === 'found' ? t('popup.mentions', totalOf(reports)) : '';
  const reason = reasonOf(condition, file);
  return (
    <>
      <h2>{condition === 'found' ? t('popup.found', names) : t(titles[condition])}</h2>
      {(where || count) && <p class="hint">{[where, count].filter(Boolean).join(' · ')}</p>}
      {reason && <p class="reason">{t(reason)}</p>}
      {(condition === 'paused' || condition === 'site off') && (
        <Button bordered onClick={onSwitchOn}>
          {t('panel.here.switchOn')}
        </Button>
      )}
      {condition === 'found' && <MentionList groups={groups} entity={entity} here={there} onGo={onGo} />}
      <div class="visually-hidden" role="status">
        {announcement}
      </div>
    </>
  );
}

const titles: Record<Exclude<Condition, 'found'>, string> = {
  barred: 'popup.title.barred',
  absent: 'popup.title.absent',
  paused: 'popup.title.paused',
  'site off': 'popup.title.siteOff',
  looking: 'popup.title.looking',
  nothing: 'popup.title.nothing',
};

function reasonOf(condition: Condition, file: boolean): string | undefined {
  switch (condition) {
    case 'found':
    case 'looking':
      return undefined;
    case 'paused':
      return 'panel.here.paused';
    case 'site off':
      return 'panel.here.siteOff';
    case 'absent':
      return file ? 'popup.reason.noFiles' : 'popup.reason.absent';
    default:
      return `popup.reason.${condition}`;
  }
}
