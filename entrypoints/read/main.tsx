import { showPage } from '../../components/ui/page.tsx';
import { Read } from '../../components/read/Read.tsx';

void showPage(<Read />);
