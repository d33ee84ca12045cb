/** First run: what Byname does, three equal choices (none made beforehand), and what it never does. */
import { useState, type ReactNode } from 'react';
import { browser } from 'wxt/browser';
import { parse } from './sites.ts';
import { useWords } from '../ui/words.tsx';

const SITES = parse();
const EVERYWHERE = ['https://*/*', 'http://*/*'];

export function Welcome(): ReactNode {
  const words = useWords(), t = words.t.bind(words);
  const [list, setList] = useState(false), [done, setDone] = useState<string | null>(null);
  // permissions.request is the first call of each click, before anything is awaited.
  const request = (origins: string[], said: string): void => { void browser.permissions.request({ origins }).then((yes) => setDone(t(yes ? said : 'welcome.notGiven'))); };
  return (
    <main className="wide">
      <div className="stack">
        <h1>{t('welcome.title')}</h1>
        <p>{t('welcome.what')}</p>
        <p className="example">“{t('welcome.example.a')} <span className="u u-place">{t('welcome.example.place')}</span> {t('welcome.example.b')} <span className="u u-official">{t('welcome.example.official')}</span> {t('welcome.example.c')} <span className="u u-metonym">{t('welcome.example.metonym')}</span> {t('welcome.example.d')} <span className="u u-agreement">{t('welcome.example.e')}</span>.”</p>
      </div>
      <section className="part" aria-labelledby="where">
        <h2 id="where">{t('welcome.where')}</h2>
        <div className="choices">
          <article className="choice"><h3><strong>{t('welcome.click.title')}</strong></h3><p className="sm">{t('welcome.click.text')}</p><button type="button" className="btn" onClick={() => setDone(t('welcome.click.done'))}>{t('welcome.click.do')}</button></article>
          <article className="choice"><h3><strong>{t('welcome.sites.title')}</strong></h3><p className="sm">{t('welcome.sites.text')}</p><button type="button" className="btn" aria-expanded={list} onClick={() => setList(!list)}>{t('welcome.sites.do')}</button></article>
          <article className="choice"><h3><strong>{t('welcome.all.title')}</strong></h3><p className="sm">{t('welcome.all.text')}</p><button type="button" className="btn" onClick={() => request(EVERYWHERE, 'welcome.all.done')}>{t('welcome.all.do')}</button></article>
        </div>
        {list && <div className="part stack">
          <p className="sm">{t('welcome.sites.criterion')}</p>
          <ul className="sites sm">{SITES.map((site) => <li key={site}>{site}</li>)}</ul>
          <p><button type="button" className="btn main" onClick={() => request(SITES.flatMap((site) => [`https://${site}/*`, `https://*.${site}/*`]), 'welcome.sites.done')}>{t('welcome.sites.allow', { n: { count: SITES.length } })}</button></p>
        </div>}
        <p role="status" className="sm">{done}</p>
        <p className="sm mut">{t('welcome.later')}</p>
      </section>
      <section className="part" aria-labelledby="never">
        <h2 id="never">{t('welcome.never')}</h2>
        <ul>{['internet', 'records', 'changes', 'judges'].map((key) => <li key={key}>{t(`welcome.never.${key}`)}</li>)}</ul>
      </section>
    </main>
  );
}
