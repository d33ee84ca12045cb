import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startReader } from '../lib/overlay/reader.ts';

export default defineUnlistedScript(() => { void startReader(); });
