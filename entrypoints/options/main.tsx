import { showPage } from '../../components/ui/page.tsx';
import { Options } from '../../components/settings/Options.tsx';

void showPage(<Options />);
