import '../../extension/panel/panel.css';
import { startSidePanel } from '../../extension/side-panel-page.tsx';

void startSidePanel();
