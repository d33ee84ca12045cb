/** Settings: when a card opens, how it looks, names and sites that are off, own packs, the data. Changes apply at once. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { browser } from 'wxt/browser';
import { DEFAULTS } from '../../lib/settings-schema.ts';
import { changeSettings, storedSettings } from '../../lib/settings-store.ts';
import { LANGUAGES, SETTINGS_KEY, type Settings } from '../../lib/settings.ts';
import { offList, setOff } from '../../lib/sites.ts';
import { today } from '../../lib/today.ts';
import { save } from '../ui/save.ts';
import { useWords } from '../ui/words.tsx';
import { Packs } from './Packs.tsx';
import { readSettingsFile, settingsFile } from './settings-file.ts';

const CHOICES = { trigger: ['rest', 'modifier', 'click'], theme: ['system', 'light', 'dark'], textScale: [0.9, 1, 1.15, 1.3], underline: ['four', 'one', 'hidden'], openAfter: [150, 300, 500, 800, 1200], closeAfter: [150, 300, 600, 1200] } as const;

export function Options(): ReactNode {
  const words = useWords(), t = words.t.bind(words);
  const [settings, setSettings] = useState<Settings>(DEFAULTS), [off, setOffSites] = useState<string[]>([]), [granted, setGranted] = useState<string[]>([]), [said, setSaid] = useState(''), [asking, setAsking] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  useEffect(() => {
    void storedSettings().then(setSettings);
    void offList().then(setOffSites);
    void browser.permissions.getAll().then(({ origins = [] }) => setGranted(origins));
    // Another window, or another device, may change them while this page is open.
    const hear = (changes: object, area: string): void => {
      if (area === 'sync' && SETTINGS_KEY in changes) void storedSettings().then(setSettings);
      if (area === 'local' && 'offList' in changes) void offList().then(setOffSites);
    };
    browser.storage.onChanged.addListener(hear);
    return () => browser.storage.onChanged.removeListener(hear);
  }, []);
  const change = async (changed: Partial<Settings>, message = ''): Promise<void> => {
    setSettings({ ...settings, ...changed });
    try { await changeSettings(changed); setSaid(message); } catch { setSettings(settings); setSaid(t('options.notStored')); }
  };
  const take = async (chosen: File): Promise<void> => {
    const kept = readSettingsFile(await chosen.text());
    if (!kept) { setSaid(t('options.notImported')); return; }
    await change(kept.settings, t('options.imported'));
    for (const site of kept.off) await setOff(site, true);
    setOffSites(await offList());
  };
  const select = (field: keyof typeof CHOICES): ReactNode => (
    <p className="row"><label htmlFor={field}>{t(`options.${field}`)}</label>
      <select id={field} className="inp" value={String(settings[field])} onChange={(e) => { const value = CHOICES[field].find((c) => String(c) === e.currentTarget.value); void change({ [field]: value } as Partial<Settings>); }}>
        {CHOICES[field].map((c) => <option key={c} value={String(c)}>{typeof c === 'number' && field !== 'textScale' ? t('options.seconds', { n: c / 1000 }) : t(`options.${field}.${c}`)}</option>)}
      </select></p>
  );
  return (
    <main className="wide">
      <h1>{t('options.title')}</h1>
      <section className="part stack"><h2>{t('options.cards')}</h2>{select('trigger')}{select('openAfter')}{select('closeAfter')}<p className="sm mut">{t('options.keys')}</p></section>
      <section className="part stack"><h2>{t('options.look')}</h2>
        <p className="row"><label htmlFor="lang">{t('options.lang')}</label>
          <select id="lang" className="inp" value={settings.lang} onChange={(e) => { void change({ lang: e.currentTarget.value }); }}>
            <option value="auto">{t('options.lang.auto')}</option>
            {LANGUAGES.map((lang) => <option key={lang} value={lang} lang={lang}>{t(`options.lang.${lang}`)}</option>)}
          </select></p>
        {select('theme')}{select('textScale')}{select('underline')}</section>
      <section className="part stack"><h2>{t('options.sites')}</h2>
        <p className="sm">{granted.length ? t('options.granted', { n: { count: granted.length } }) : t('options.noneGranted')}</p>
        {off.length > 0 && <><h3 className="lab">{t('options.off')}</h3><ul>{off.map((site) => <li key={site} className="row"><span>{new URL(site).hostname}</span><button type="button" className="btn" onClick={() => { void setOff(site, false).then(offList).then(setOffSites); }}>{t('options.turnOn')}</button></li>)}</ul></>}
      </section>
      <section className="part stack"><h2>{t('options.unmarked')}</h2>
        {settings.unmarked.length === 0 ? <p className="sm">{t('options.unmarked.none')}</p> : <ul>{settings.unmarked.map((key) => {
          const [kind = '', ...rest] = key.split(' '), name = rest.join(' ');
          return <li key={key} className="row"><span><bdi>{name}</bdi> <span className="sm mut">{t(`card.kind.${kind}`)}</span></span><button type="button" className="btn" aria-label={t('options.unmarked.backNamed', { name })} onClick={() => { void change({ unmarked: settings.unmarked.filter((one) => one !== key) }); }}>{t('options.unmarked.back')}</button></li>;
        })}</ul>}
      </section>
      <Packs />
      <section className="part stack"><h2>{t('options.data')}</h2><p className="sm">{t('options.dataText', { version: browser.runtime.getManifest().version })}</p></section>
      <section className="part stack"><h2>{t('options.file')}</h2>
        <p><button type="button" className="btn" onClick={() => save(`byname-settings-${today()}.json`, 'application/json', settingsFile({ settings, off }))}>{t('options.export')}</button>{' '}
          <button type="button" className="btn" onClick={() => file.current!.click()}>{t('options.import')}</button>
          <input ref={file} id="settings-file" type="file" hidden accept=".json,application/json" aria-label={t('options.import')} onChange={(event) => { const chosen = event.currentTarget.files?.[0]; event.currentTarget.value = ''; if (chosen) void take(chosen); }} /></p>
        <p className="row"><span className="sm">{t('options.reset')}</span> {asking
          ? <span><button type="button" className="btn main" onClick={() => { setAsking(false); void change(DEFAULTS, t('options.resetDone')); }}>{t('options.resetSure')}</button> <button type="button" className="btn flat" onClick={() => setAsking(false)}>{t('popup.cancel')}</button></span>
          : <button type="button" className="btn" onClick={() => setAsking(true)}>{t('options.resetDo')}</button>}</p>
        <p role="status" className="sm">{said}</p>
      </section>
    </main>
  );
}
