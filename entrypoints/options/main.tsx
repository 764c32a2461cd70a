import '../../extension/ui/underline.css';
import '../../extension/options/options.css';
import { startOptions } from '../../extension/options-page.tsx';

void startOptions();
