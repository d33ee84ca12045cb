import { showPage } from '../../components/ui/page.tsx';
import { Panel } from '../../components/panel/Panel.tsx';

void showPage(<Panel />);
