import type { FromFrame } from '../messages/page-port.ts';
import { addReport, type Report } from './tally.ts';

/** Where a walk through mentions stands: `index` counts from 0 within its frame. */
export type Place = Omit<Extract<FromFrame, { type: 'at' }>, 'type'>;

/** What popup and panel know of a page. */
export interface PageState {
  reports: Report[];
  place: Place | undefined;
  answer: 'waiting' | 'answered' | 'none';
}

/** Of a page that has not answered yet. */
export const unanswered: PageState = { reports: [], place: undefined, answer: 'waiting' };

/** What happens between a viewer and a page; `gone` when the last frame hangs up, `silent` when none answers however often it is asked. */
export type ViewerEvent = FromFrame | { type: 'gone' } | { type: 'silent' };

/** The state after an event. */
export function next(state: PageState, event: ViewerEvent): PageState {
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
