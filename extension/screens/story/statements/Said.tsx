import type { JSX } from 'preact';

interface SaidProps {
  text: string;
  /** The words are an article's, not ours. */
  isQuoted: boolean;
}

/** Words of a story: in quotation marks where they are an article's. */
export function Said({ text, isQuoted }: SaidProps): JSX.Element {
  return isQuoted ? <q>{text}</q> : <>{text}</>;
}
