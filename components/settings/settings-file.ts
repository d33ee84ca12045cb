/** Settings as a file to keep or to carry to another browser: what the reader changed, and the sites turned off. Packs have files of their own. */
import { readSettings, SETTINGS_VERSION, writeSettings } from '../../lib/settings-schema.ts';
import type { Settings } from '../../lib/settings.ts';
import { originOf } from '../../lib/sites.ts';

export interface Kept { settings: Settings; off: string[] }
const FORMAT = 'byname-settings', LONGEST = 100_000, MOST_SITES = 2000;

export function settingsFile({ settings, off }: Kept): string {
  return `${JSON.stringify({ format: FORMAT, ...writeSettings(settings), off }, null, 2)}\n`;
}
/** null: this is no such file, or of a later version. A field that does not fit falls back alone. */
export function readSettingsFile(text: string): Kept | null {
  if (text.length > LONGEST) return null;
  let value: unknown;
  try { value = JSON.parse(text); } catch { return null; }
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== FORMAT) return null;
  if (!('version' in value) || typeof value.version !== 'number' || value.version > SETTINGS_VERSION) return null;
  const off = 'off' in value && Array.isArray(value.off) ? value.off.filter((site): site is string => typeof site === 'string' && originOf(site) === site).slice(0, MOST_SITES) : [];
  return { settings: readSettings(value), off };
}
