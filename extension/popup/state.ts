import type { FromFrame } from '../messages/page-port.ts';
import { addReport, type Report } from './tally.ts';
import type { Place } from './walk.ts';

/** What the popup knows of the page. */
export interface PopupState {
  reports: Report[];
  place: Place | undefined;
  answer: 'waiting' | 'answered' | 'none';
}

/** Of a page that has not answered yet. */
export const unanswered: PopupState = { reports: [], place: undefined, answer: 'waiting' };

/** What happens to a popup; `gone` when the last frame hangs up, `silent` when none answers however often it is asked. */
export type PopupEvent = FromFrame | { type: 'gone' } | { type: 'silent' };

/** The state after an event. */
export function next(state: PopupState, event: PopupEvent): PopupState {
  switch (event.type) {
    case 'report':
      return { ...state, answer: 'answered', reports: addReport(state.reports, event) };
    case 'at': {
      const { type: _, ...place } = event;
      return { ...state, place };
    }
    case 'gone':
      return unanswered;
    case 'silent':
      return { ...unanswered, answer: 'none' };
  }
}
