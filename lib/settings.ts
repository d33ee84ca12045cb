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
}
/** The item of storage.sync that holds what the reader changed. */
export const SETTINGS_KEY = 'settings';
/** Languages of the interface: the files of locales/. */
export const LANGUAGES = ['az', 'en', 'hy', 'ka', 'ru', 'tr'] as const;
