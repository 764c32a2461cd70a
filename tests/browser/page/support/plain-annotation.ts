import { annotate, type Options } from '../../../../extension/page/annotate.ts';
import { plainDetection } from './plain-detection.ts';

/** Annotates this document until the signal aborts, with every spelling underlined where nothing else is wished for. */
export function annotatePlainly(signal: AbortSignal, options: Partial<Options> = {}) {
  return annotate(
    {
      detection: plainDetection(),
      underline: 'ext-mention-dotted-tint',
      choose: (mentions) => ({ listed: mentions, painted: mentions, counted: new Set(mentions) }),
      changed: () => {},
      dress: () => {},
      isOurs: () => true,
      gaveUp: (error) => {
        throw error;
      },
      ...options,
    },
    signal,
  );
}
