import '../../extension/popup/popup.css';
import { startPopup } from '../../extension/popup-page.tsx';

void startPopup();
