import type { JSX } from 'preact';
import type { SetAside } from '../../story-store/record.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../ui/words.tsx';

interface SetAsideRecordsProps {
  records: readonly SetAside[];
  onSave: (record: SetAside) => void;
  onDelete: (record: SetAside) => void;
}

/** The records that could not be read: named, to be saved as they are or deleted. */
export function SetAsideRecords({ records, onSave, onDelete }: SetAsideRecordsProps): JSX.Element | null {
  const { t } = useWords();
  if (records.length === 0) return null;
  return (
    <section aria-labelledby="set-aside">
      <h2 class="group" id="set-aside">
        {t('library.setAside', records.length)}
      </h2>
      <p class="quiet">{t('library.setAsideHow')}</p>
      <ul>
        {records.map((record) => {
          const title = nameOf(record);
          return (
            <li class="story" key={record.id}>
              <div class="words">
                <h3 class="title" dir="auto">
                  {title}
                </h3>
                <p class="detail quiet">
                  <code>{record.id}</code> · <code>{record.reason}</code>
                </p>
              </div>
              <div class="acts">
                <Button label={t('library.saveRawOf', { title })} onClick={() => onSave(record)}>
                  {t('library.saveRaw')}
                </Button>
                <Button label={t('library.deleteOne', { title })} onClick={() => onDelete(record)}>
                  {t('library.menu.delete')}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What a damaged record may still say that it was: its title, else the page that it was kept from. */
export function nameOf({ id, raw }: SetAside): string {
  const record = asObject(raw);
  const article = asObject(asObject(record.draft).article);
  const unsaved = asObject(asObject(record.unsaved).article);
  const candidates = [record.title, article.title, unsaved.title, article.url, article.site];
  const readable = candidates.find((one): one is string => typeof one === 'string' && one.trim() !== '');
  return readable?.slice(0, longestName) ?? id;
}

/** The longest name of a damaged record that is shown, in UTF-16 code units: any number may stand there. */
const longestName = 200;

const asObject = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
