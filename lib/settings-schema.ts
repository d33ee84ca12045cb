/** Reading stored settings: one zod schema, numbered migrations, and bad fields fall back one by one. Only what the reader changed is stored. */
import { z } from 'zod';
import { LONGEST_UNMARKED, MOST_UNMARKED, type Settings } from './settings.ts';

export const SETTINGS_VERSION = 1;
const FIELDS = {
  lang: z.string().regex(/^(?:auto|[a-z]{2,3}(?:-[A-Z]{2})?)$/).default('auto'),
  trigger: z.enum(['rest', 'modifier', 'click']).default('rest'),
  openAfter: z.number().int().min(0).max(5000).default(500),
  closeAfter: z.number().int().min(0).max(5000).default(300),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  textScale: z.union([z.literal(0.9), z.literal(1), z.literal(1.15), z.literal(1.3)]).default(1),
  underline: z.enum(['four', 'one', 'hidden']).default('four'),
  unmarked: z.array(z.string().max(LONGEST_UNMARKED).regex(/^(?:place|official|agreement|metonym) \S/)).max(MOST_UNMARKED).default([]),
} satisfies { [K in keyof Settings]: z.ZodType<Settings[K]> };
export const SettingsSchema = z.object(FIELDS);
export const DEFAULTS: Settings = SettingsSchema.parse({});

export interface StoredSettings { version: number; changed: Partial<Settings> }
/** What is stored may come from another version, another device, or a bug: every field that does not fit falls back alone. */
export function readSettings(stored: unknown): Settings {
  const changed = typeof stored === 'object' && stored !== null && 'changed' in stored && typeof stored.changed === 'object' && stored.changed !== null ? stored.changed as Record<string, unknown> : {};
  const out: Record<string, unknown> = { ...DEFAULTS };
  for (const [key, field] of Object.entries(FIELDS)) {
    if (!Object.hasOwn(changed, key)) continue;
    const read = field.safeParse(changed[key]);
    if (read.success) out[key] = read.data;
  }
  return out as unknown as Settings;
}
/**
 * The item to store: what differs from the defaults, so that a better default reaches everyone who did not choose.
 * @param stored what is there now: fields of another version, and values of one that this one cannot read, stay for the device that can
 */
export function writeSettings(settings: Settings, stored?: unknown): StoredSettings {
  const { version = 0, changed: there = {} } = (typeof stored === 'object' && stored !== null ? stored : {}) as { version?: unknown; changed?: unknown };
  const read = readSettings(stored), foreign = Object.entries(typeof there === 'object' && there !== null && !Array.isArray(there) ? there : {})
    .filter(([key, value]) => !Object.hasOwn(FIELDS, key) || (!FIELDS[key as keyof Settings].safeParse(value).success && JSON.stringify(settings[key as keyof Settings]) === JSON.stringify(read[key as keyof Settings])));
  const changed = Object.fromEntries(Object.entries(settings).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(DEFAULTS[key as keyof Settings]))) as Partial<Settings>;
  return { version: typeof version === 'number' && foreign.length ? Math.max(version, SETTINGS_VERSION) : SETTINGS_VERSION, changed: { ...Object.fromEntries(foreign), ...changed } };
}
