import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { importLimits } from '../../story-store/transfer/import-limits.ts';
import type { ImportProblem } from '../../story-store/transfer/import-story.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../ui/words.tsx';
import type { Import, ImportState } from './use-import.ts';

type Planned = Extract<ImportState, { is: 'planned' }>;

/** What an import would change, before it does; or why the file is not taken. */
export function ImportPreview({ state, take, accept, cancel }: Import & { state: ImportState }): JSX.Element {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [state.is]);
  return (
    <section class="import" aria-labelledby="import">
      <h2 id="import" ref={heading} tabIndex={-1}>
        {t('library.importFrom', { file: state.file })}
      </h2>
      {state.is === 'reading' && (
        <p class="part" role="status">
          {t('library.reading')}
        </p>
      )}
      {state.is === 'refused' && <Refused {...state} />}
      {state.is === 'planned' && <Plan state={state} take={take} />}
      <div class="acts">
        {state.is === 'planned' && state.taken.size > 0 && (
          <button type="button" class="button primary" onClick={accept}>
            {t('library.importThese', state.taken.size)}
          </button>
        )}
        <Button bordered onClick={cancel}>
          {t(state.is === 'planned' && state.taken.size > 0 ? 'library.cancel' : 'library.back')}
        </Button>
      </div>
    </section>
  );
}

const refusals = {
  'too-big': 'tooBig',
  'too-deep': 'tooDeep',
  'too-many': 'tooMany',
  'cut-off': 'cutOff',
  'not-json': 'notOurs',
  'not-ours': 'notOurs',
  'newer-format': 'newerFormat',
  'took-too-long': 'tookTooLong',
  unreadable: 'unreadable',
} as const;

function Refused({ refusal, found, stated }: Extract<ImportState, { is: 'refused' }>): JSX.Element {
  const { t } = useWords();
  const most = refusal === 'too-big' ? importLimits.bytes / 1_000_000 : importLimits.stories;
  return (
    <p class="part" role="alert">
      {t(`library.refusal.${refusals[refusal]}`, { found, stated, most })}
    </p>
  );
}

function Plan({ state, take }: { state: Planned; take: Import['take'] }): JSX.Element {
  const { t } = useWords();
  const { rows, taken, rest } = state;
  const same = rows.filter(({ effect }) => effect === 'same').length;
  const changing = rows.filter(({ effect }) => effect !== 'same');
  return (
    <>
      {rest.isAltered && <p class="part">{t('library.altered')}</p>}
      {changing.length === 0 && <p class="part">{t('library.nothingNew')}</p>}
      {same > 0 && changing.length > 0 && <p class="part">{t('library.sameStories', same)}</p>}
      {changing.length > 0 && (
        <ul class="plan">
          {changing.map(({ record, effect }) => (
            <li key={record.id}>
              <label>
                <input
                  type="checkbox"
                  checked={taken.has(record.id)}
                  onChange={({ currentTarget }) => take(record.id, currentTarget.checked)}
                />
                <span>
                  <bdi>{record.title ?? (record.draft.article.title || t('library.untitled'))}</bdi>
                  <small class="quiet">{t(`library.effect.${effect}`)}</small>
                </span>
              </label>
            </li>
          ))}
        </ul>
      )}
      {rest.refused.length > 0 && (
        <>
          <h3 class="part">{t('library.refusedStories', rest.refused.length)}</h3>
          <ul class="problems">
            {rest.refused.slice(0, importLimits.problems).map(({ title, problems }, at) => (
              <li key={at}>
                <bdi>{title || t('library.untitled')}</bdi>
                <Problems problems={problems} />
              </li>
            ))}
          </ul>
        </>
      )}
      {rest.losses.length > 0 && (
        <>
          <h3 class="part">{t('library.losses', rest.losses.length)}</h3>
          <Problems problems={rest.losses} />
        </>
      )}
      {rest.unknownParts.length > 0 && (
        <p class="part">{t('library.unknownParts', { parts: rest.unknownParts.join(', ') })}</p>
      )}
    </>
  );
}

/** Where something is wrong and how, in the words of the format, which whoever edits the file needs. */
function Problems({ problems }: { problems: readonly ImportProblem[] }): JSX.Element {
  return (
    <ul class="problems">
      {problems.map(({ path, reason }, at) => (
        <li key={at} lang="en">
          <code>{path}</code>: {reason}
        </li>
      ))}
    </ul>
  );
}
