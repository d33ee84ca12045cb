import { showPage } from '../../components/ui/page.tsx';
import { Welcome } from '../../components/welcome/Welcome.tsx';

void showPage(<Welcome />);
