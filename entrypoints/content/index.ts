import '../../extension/ui/underline.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { startContent } from '../../extension/content.ts';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*', 'file:///*'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  main: () => void startContent(),
});
