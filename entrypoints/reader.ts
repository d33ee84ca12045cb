import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startReader } from '../lib/overlay/start.ts';

export default defineUnlistedScript(() => { void startReader(); });
