import '../../extension/ui/tokens.css';
import '../../extension/ui/parts.css';
import '../../extension/popup/popup.css';
import { startPopup } from '../../extension/popup-page.tsx';

void startPopup();
