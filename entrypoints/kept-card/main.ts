import '../../extension/ui/tokens.css';
import '../../extension/ui/parts.css';
import '../../extension/card/view/card.css';
import '../../extension/card/view/entry.css';
import '../../extension/card/view/note.css';
import '../../extension/card/view/kept.css';
import '../../extension/card/frame/framed.css';
import { i18n } from '#i18n';
import { isFrameMessage, type ToCardFrame } from '../../extension/card/frame/frame-messages.ts';
import type { FramedActions } from '../../extension/card/frame/framed-actions.ts';
import { showFramed } from '../../extension/card/frame/show-framed.ts';
import { ask } from '../../extension/messages/ask-background.ts';
import { undoable } from '../../extension/messages/undoable.ts';
import { directionOf } from '../../extension/ui/direction.ts';
import type { Translate } from '../../extension/ui/words.tsx';

const actions: FramedActions = {
  unseal: (token) => ask('unseal', token),
  describe: (entity) => ask('describe', { entity }),
  act: (act, spelled, entity) =>
    undoable(
      {
        'silence-name': () => ask('silenceName', spelled),
        'silence-entity': () => ask('silenceEntity', entity),
        'not-here': () => ask('notHere', entity),
        'pause-site': () => ask('pauseSite'),
      }[act](),
    ),
  openStory: (story, sentence) => ask('openStory', { story, ...(sentence && { sentence }) }),
  chooseMeaning: (name, entity, others) => ask('chooseMeaning', { name, entity, others: [...others] }),
  editName: (story, entity, line) => ask('editName', { story, entity, line }),
};

/**
 * The page in the frame of a card whose words no web page may read. It shows nothing by itself: the extension's script
 * in the page around it hands it a channel, and a token for which the background gives the words.
 */
function start(): void {
  const words = { t: i18n.t as unknown as Translate, locale: i18n.t('language') };
  document.documentElement.lang = words.locale;
  document.documentElement.dir = directionOf(words.locale);
  const onMessage = ({ data, ports: [port] }: MessageEvent): void => {
    // A web page could post to this frame too if it got hold of it, but it has no token from the background.
    if (!port || !isFrameMessage(data) || data.is !== 'show') return;
    removeEventListener('message', onMessage);
    const heard = showFramed({
      first: data as Extract<ToCardFrame, { is: 'show' }>,
      actions,
      words,
      document,
      post: (message) => port.postMessage(message),
    });
    port.onmessage = (event) => {
      if (isFrameMessage(event.data)) heard(event.data as ToCardFrame);
    };
  };
  addEventListener('message', onMessage);
}

start();
