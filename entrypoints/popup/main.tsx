import { showPage } from '../../components/ui/page.tsx';
import { Popup } from '../../components/popup/Popup.tsx';

void showPage(<Popup />);
