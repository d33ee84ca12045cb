import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Bar } from '../components/names/bar.ts';
import { NAMES_PORT, type NamesHost, type NamesPort } from '../lib/overlay/names-port.ts';
import { PageNames } from '../lib/overlay/page-names.ts';

export default defineUnlistedScript(() => { (globalThis as { [NAMES_PORT]?: (host: NamesHost) => NamesPort })[NAMES_PORT] ??= (host) => new PageNames(host, new Bar()); });
