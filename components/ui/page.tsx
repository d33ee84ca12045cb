/** The frame of every extension page: styles, language, theme, one React root. A change of the settings is drawn at once. */
import { StrictMode, type CSSProperties, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { readSettings } from '../../lib/settings-schema.ts';
import { SETTINGS_KEY, type Settings } from '../../lib/settings.ts';
import { storedSettings } from '../../lib/settings-store.ts';
import './tokens.css';
import './base.css';
import './page.css';
import { Words, wordsOf } from './words.tsx';

export async function showPage(content: ReactNode): Promise<void> {
  const root = createRoot(document.getElementById('root')!);
  const draw = async (settings: Settings): Promise<void> => {
    const words = await wordsOf(settings.lang), { theme, textScale } = settings;
    document.documentElement.lang = words.lang;
    document.documentElement.dir = words.dir;
    document.title = words.t('page.title');
    if (theme === 'system') delete document.documentElement.dataset['theme']; else document.documentElement.dataset['theme'] = theme;
    root.render(<StrictMode><Words value={words}><div className="bn page" data-theme={theme === 'system' ? undefined : theme} style={{ '--bn-scale': textScale } as CSSProperties}>{content}</div></Words></StrictMode>);
  };
  browser.storage.onChanged.addListener((changes, area) => { if (area === 'sync' && SETTINGS_KEY in changes) void draw(readSettings(changes[SETTINGS_KEY]!.newValue)); });
  await draw(await storedSettings());
}
