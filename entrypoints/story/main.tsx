import '../../extension/panel/panel.css';
import { startStory } from '../../extension/story-page.tsx';

void startStory();
