import { type AnnotateOptions, annotate } from '../../../../extension/page/annotate.ts';
import { clear, highlightNames } from '../../../../extension/ui/underline.ts';
import { plainDetection } from './plain-detection.ts';

/** Annotates this document until the signal aborts, with every spelling underlined where nothing else is wished for. */
export function annotatePlainly(signal: AbortSignal, options: Partial<AnnotateOptions> = {}) {
  return annotate(
    {
      detection: plainDetection(),
      names: { ...highlightNames, clear },
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
