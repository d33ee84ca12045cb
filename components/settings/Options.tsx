/** Settings: when a card opens, how it looks, sites that are off, the data. Changes apply at once. */
import { useEffect, useState, type ReactNode } from 'react';
import { browser } from 'wxt/browser';
import { DEFAULTS, readSettings, writeSettings } from '../../lib/settings-schema.ts';
import { LANGUAGES, SETTINGS_KEY as KEY, type Settings } from '../../lib/settings.ts';
import { offList, setOff } from '../../lib/sites.ts';
import { tell } from '../../lib/tell.ts';
import { useWords } from '../ui/words.tsx';
import { Packs } from './Packs.tsx';

const CHOICES = { trigger: ['rest', 'modifier', 'click'], theme: ['system', 'light', 'dark'], textScale: [0.9, 1, 1.15, 1.3], underline: ['four', 'one', 'hidden'], openAfter: [150, 300, 500, 800, 1200], closeAfter: [150, 300, 600, 1200] } as const;

export function Options(): ReactNode {
  const words = useWords(), t = words.t.bind(words);
  const [settings, setSettings] = useState<Settings>(DEFAULTS), [off, setOffSites] = useState<string[]>([]), [granted, setGranted] = useState<string[]>([]);
  useEffect(() => {
    void browser.storage.sync.get(KEY).then((stored: Record<string, unknown>) => setSettings(readSettings(stored[KEY])));
    void offList().then(setOffSites);
    void browser.permissions.getAll().then(({ origins = [] }) => setGranted(origins));
  }, []);
  const save = (changed: Partial<Settings>): void => {
    const next = { ...settings, ...changed };
    setSettings(next);
    void browser.storage.sync.set({ [KEY]: writeSettings(next) })
      .then(() => browser.tabs.query({}))
      .then((tabs) => Promise.all(tabs.map((tab) => (tab.id === undefined ? null : tell(tab.id, 'settingsChanged', { settings: next })))));
  };
  const select = (field: keyof typeof CHOICES): ReactNode => (
    <p className="row"><label htmlFor={field}>{t(`options.${field}`)}</label>
      <select id={field} className="inp" value={String(settings[field])} onChange={(e) => { const value = CHOICES[field].find((c) => String(c) === e.currentTarget.value); save({ [field]: value } as Partial<Settings>); }}>
        {CHOICES[field].map((c) => <option key={c} value={String(c)}>{typeof c === 'number' && field !== 'textScale' ? t('options.seconds', { n: { text: String(c / 1000) } }) : t(`options.${field}.${c}`)}</option>)}
      </select></p>
  );
  return (
    <main className="wide">
      <h1>{t('options.title')}</h1>
      <section className="part stack"><h2>{t('options.cards')}</h2>{select('trigger')}{select('openAfter')}{select('closeAfter')}<p className="sm mut">{t('options.keys')}</p></section>
      <section className="part stack"><h2>{t('options.look')}</h2>
        <p className="row"><label htmlFor="lang">{t('options.lang')}</label>
          <select id="lang" className="inp" value={settings.lang} onChange={(e) => save({ lang: e.currentTarget.value })}>
            <option value="auto">{t('options.lang.auto')}</option>
            {LANGUAGES.map((lang) => <option key={lang} value={lang} lang={lang}>{autonymOf(lang)}</option>)}
          </select></p>
        {select('theme')}{select('textScale')}{select('underline')}</section>
      <section className="part stack"><h2>{t('options.sites')}</h2>
        <p className="sm">{granted.length ? t('options.granted', { n: { count: granted.length } }) : t('options.noneGranted')}</p>
        {off.length > 0 && <><h3 className="lab">{t('options.off')}</h3><ul>{off.map((site) => <li key={site} className="row"><span>{new URL(site).hostname}</span><button type="button" className="btn" onClick={() => { void setOff(site, false).then(offList).then(setOffSites); }}>{t('options.turnOn')}</button></li>)}</ul></>}
      </section>
      <Packs />
      <section className="part stack"><h2>{t('options.data')}</h2><p className="sm">{t('options.dataText', { version: browser.runtime.getManifest().version })}</p></section>
      <section className="part stack"><h2>{t('options.reset')}</h2><p><button type="button" className="btn" onClick={() => save(DEFAULTS)}>{t('options.resetDo')}</button></p></section>
    </main>
  );
}
/** What a language calls itself. */
function autonymOf(lang: string): string { return new Intl.DisplayNames(lang, { type: 'language' }).of(lang) ?? lang; }
