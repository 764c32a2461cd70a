import '../../extension/ui/underline.css';
import '../../extension/welcome/welcome.css';
import { startWelcome } from '../../extension/welcome-page.tsx';

void startWelcome();
