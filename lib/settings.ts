/** What the reader can choose. One schema is the only list: defaults, validation and (lib/message-schemas.ts) messages draw from it. */
export interface Settings {
  /** Interface language: a file of locales/, or 'auto' for the browser's. */
  lang: string;
  trigger: 'rest' | 'modifier' | 'click';
  /** Milliseconds. */
  openAfter: number;
  closeAfter: number;
  theme: 'system' | 'light' | 'dark';
  textScale: 0.9 | 1 | 1.15 | 1.3;
  underline: 'four' | 'one' | 'hidden';
  /** Names that are not marked anywhere, as nameKey() writes them. */
  unmarked: string[];
}
/** A name as it is written, of one kind: "place Shusha". */
export const nameKey = (kind: string, text: string): string => `${kind} ${text.replace(/\s+/g, ' ')}`;
/** storage.sync takes 8 kB for all settings. */
export const MOST_UNMARKED = 60, LONGEST_UNMARKED = 60;
/** The item of storage.sync that holds what the reader changed. */
export const SETTINGS_KEY = 'settings';
/** Languages of the interface: the files of locales/. */
export const LANGUAGES = ['az', 'en', 'hy', 'ka', 'ru', 'tr'] as const;
