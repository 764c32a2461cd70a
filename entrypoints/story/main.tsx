import '../../extension/ui/tokens.css';
import '../../extension/ui/parts.css';
import '../../extension/panel/panel.css';
import { startStory } from '../../extension/story-page.tsx';

void startStory();
