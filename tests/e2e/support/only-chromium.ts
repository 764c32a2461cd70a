import { browserName } from './driver.ts';

/** What is tested in Chromium alone, and why; everything else is tested in both browsers. */
const reasons = {
  'settings that cannot be read':
    'Firefox’s WebDriver runs nothing in an extension’s page before the page does.',
  'a script in a worker': 'Firefox’s WebDriver forgets the workers of an extension’s pages.',
  'requests of the background': 'Firefox’s WebDriver tells the requests of tabs only.',
  'commands of the browser':
    'Neither WebDriver presses the browser’s own keys; Chromium’s background can be told.',
  'the background is stopped': 'Firefox’s WebDriver cannot stop a background.',
  'the browser is killed': 'Firefox’s WebDriver puts an extension in for one session only.',
  'the quota is set': 'Firefox’s WebDriver cannot set how much room an origin has.',
  prerendering: 'Firefox makes no page ready before it is asked for.',
  'as quick with a thousand stories':
    'Firefox takes two to three times as long for a thousand records as for ten; see docs/storage.md.',
  'own pages after an update':
    'Firefox’s WebDriver goes to no address of an extension but by way of the driver, which has one browser for a file.',
  print: 'Firefox’s WebDriver cannot show a page as it is printed.',
};

/** True where the running browser cannot be asked. */
export function inChromiumOnly(what: keyof typeof reasons): boolean {
  return browserName !== 'chromium' && what in reasons;
}
