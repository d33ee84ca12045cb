import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { TheCard } from '../components/card/open-card.tsx';
import { CARD_PORT, type CardPort } from '../lib/overlay/card-port.ts';

export default defineUnlistedScript(() => { (globalThis as { [CARD_PORT]?: CardPort })[CARD_PORT] ??= new TheCard(); });
