import type { Settings } from '../settings/settings.ts';

/** The highlight name under which `underline.css` dresses mentions as a person has chosen. */
export function underlineName({
  underlineStyle,
  underlineColour,
}: Pick<Settings, 'underlineStyle' | 'underlineColour'>): string {
  return `ext-mention-${underlineStyle}-${underlineColour}`;
}
