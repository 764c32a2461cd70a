import type { JSX } from 'preact';
import type { StoreFailure } from '../../story-store/store-error.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../ui/words.tsx';
import { StartAnew, type StartAnewProps } from './StartAnew.tsx';

const words: Record<StoreFailure, string> = {
  conflict: 'conflict',
  gone: 'gone',
  damaged: 'damaged',
  'no-room': 'noRoom',
  'too-large': 'tooLarge',
  'too-many': 'tooMany',
  private: 'private',
  newer: 'newer',
  blocked: 'blocked',
  unreadable: 'unreadable',
  failed: 'failed',
};

/** The key of the words for what went wrong with the store. */
export const failureKey = (failure: StoreFailure): string => `library.failure.${words[failure]}`;

interface FailureProps {
  failure: StoreFailure | undefined;
  /** Saves the stored records unchanged as a file; undefined while the stories can be exported. */
  onSaveRaw: (() => void) | undefined;
  /** What can be read of it, and what deletes it; undefined while there are other ways. */
  anew: StartAnewProps['anew'] | undefined;
}

/** The failures that stay what they are however often the page is loaded. */
const isLasting = (failure: StoreFailure) => failure === 'unreadable' || failure === 'failed';

/** Says what went wrong, and what is the case all the same. */
export function FailureBox({ failure, onSaveRaw, anew }: FailureProps): JSX.Element {
  const { t } = useWords();
  return (
    <>
      <div class="failure" role="alert">
        {failure && (
          <div class="said">
            <p>{t(failureKey(failure))}</p>
            {onSaveRaw && (
              <Button bordered onClick={onSaveRaw}>
                {t('library.saveStored')}
              </Button>
            )}
          </div>
        )}
      </div>
      {failure && anew && isLasting(failure) && <StartAnew anew={anew} />}
    </>
  );
}
