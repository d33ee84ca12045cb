/** The popup: this site on or off, the date of the article and where it comes from, what is marked, pause. One state, one sentence, one action. */
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { browser } from 'wxt/browser';
import { MENTION_KINDS, type MentionKind } from '../../lib/annotate/mention.ts';
import type { PageState } from '../../lib/messages.ts';
import { tell } from '../../lib/tell.ts';
import { openList } from '../../lib/open-list.ts';
import { inject, patternOf, setOff } from '../../lib/sites.ts';
import { siteOf, stateOf, type Site } from '../ui/site.ts';
import { useWords } from '../ui/words.tsx';
import { ArticleDate } from './ArticleDate.tsx';
import { Names } from './Names.tsx';

/** Milliseconds until a page that is still being read is asked again; how often a reader that was just put in is asked for. */
const AGAIN = 300, TRIES = 10;

export function Popup(): ReactNode {
  const words = useWords(), t = words.t.bind(words);
  const [site, setSite] = useState<Site | null>(null), [page, setPage] = useState<PageState | null>(null), [asked, setAsked] = useState(false);
  /** True when there is nothing to wait for: the reader answered, or the site is off. What a reader that is about to stop says does not count. */
  const look = useCallback(async (): Promise<boolean> => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    const now = await siteOf(tab), state = tab?.id === undefined || now.off ? null : await tell(tab.id, 'pageState', {});
    setSite(now);
    setPage(state);
    setAsked(true);
    return now.off || state !== null;
  }, []);
  useEffect(() => { void look(); }, [look]);
  useEffect(() => {
    if (page?.status !== 'starting') return undefined;
    const again = setTimeout(() => { void look(); }, AGAIN);
    return () => clearTimeout(again);
  }, [page, look]);
  if (!site || !asked) return <main className="popup" aria-busy="true" />;
  const { tabId, origin, granted, off } = site;
  /** @param what resolves to true when a reader was put into the page */
  const change = async (what: Promise<boolean | void>): Promise<void> => {
    const expected = await what;
    for (let n = 0; !(await look()) && expected === true && n < TRIES; n++) await new Promise((done) => setTimeout(done, AGAIN));
  };
  // permissions.request has to be the first call of its click, before anything is awaited.
  const allow = (): void => { void change(browser.permissions.request({ origins: [patternOf(origin!)] }).then((yes) => (yes ? setOff(origin!, false).then(() => inject(tabId)) : false))); };
  const once = (): void => { void change(inject(tabId)); };
  const on = granted && !off;
  const toggle = (): void => { if (on) void change(setOff(origin!, true)); else if (granted) void change(setOff(origin!, false).then(() => inject(tabId))); else allow(); };

  return (
    <main className="popup">
      <header className="part row">
        <h1>Byname {origin && <span className="sm mut">{t('popup.onSite', { site: new URL(origin).hostname })}</span>}</h1>
        {origin && <input type="checkbox" role="switch" className="sw" aria-label={t('popup.siteSwitch', { site: new URL(origin).hostname })} checked={on} onChange={toggle} />}
      </header>
      {page && page.status !== 'unsupported' ? <Reading page={page} tabId={tabId} onPage={setPage} />
        : <section className="part stack">
          <h2>{t(`popup.state.${stateOf(site, page)}.title`)}</h2>
          <p className="sm">{t(`popup.state.${stateOf(site, page)}.text`)}</p>
          {!origin && <p><button type="button" className="btn" onClick={() => { void browser.tabs.create({ url: browser.runtime.getURL('/read.html') }); }}>{t('popup.read')}</button></p>}
          {origin && !page && (!granted || off) && <p className="row">
            <button type="button" className="btn main" onClick={granted ? toggle : allow}>{t(granted ? 'popup.turnOn' : 'popup.allow')}</button>
            {!off && <button type="button" className="btn flat" onClick={once}>{t('popup.once')}</button>}
          </p>}
        </section>}
      <footer className="part row sm">
        {/* Opening is the first call of its click, before anything is awaited. */}
        <button type="button" className="btn main" onClick={() => { void openList({ id: tabId, windowId: site.windowId }).then(() => close()); }}>{t('popup.openList')}</button>
        {page && page.status !== 'unsupported' ? <button type="button" className="btn" onClick={() => { void tell(tabId, 'setPaused', { paused: page.status !== 'paused' }).then(setPage); }}>{t(page.status === 'paused' ? 'popup.resume' : 'popup.pause')}</button> : <span />}
        <button type="button" className="btn flat" onClick={() => { void browser.runtime.openOptionsPage(); }}>{t('popup.settings')}</button>
      </footer>
    </main>
  );
}
function Reading({ page, tabId, onPage }: { page: PageState; tabId: number; onPage(page: PageState | null): void }): ReactNode {
  const words = useWords(), t = words.t.bind(words);
  const total = MENTION_KINDS.reduce((sum, kind) => sum + page.counts[kind], 0);
  const setHidden = (kind: MentionKind, shown: boolean): void => { void tell(tabId, 'setKinds', { hidden: shown ? page.hidden.filter((k) => k !== kind) : [...page.hidden, kind] }).then(onPage); };
  if (page.status !== 'reading' && page.status !== 'nothing-found')
    return <section className="part stack"><h2>{t(`popup.state.${page.status}.title`)}</h2><p className="sm">{t(`popup.state.${page.status}.text`)}</p></section>;
  return (
    <>
      <ArticleDate page={page} onDate={(date) => { void tell(tabId, 'setDate', { date }).then(onPage); }} />
      <section className="part stack" aria-label={t('popup.marked')}>
        <p className="row lab"><span>{t('popup.marked')}</span><span className="num">{t('popup.total', { n: { count: total } })}</span></p>
        {total === 0 && <p className="sm">{t('popup.state.nothing-found.text')}</p>}
        <div className="kinds">
          {MENTION_KINDS.map((kind) => (
            <label key={kind} className="row">
              <span className={`u u-${kind}`}>{t(`popup.kind.${kind}`)}</span>
              <span className="row"><span className="num count mut">{page.counts[kind]}</span><input type="checkbox" role="switch" className="sw" aria-label={t(`popup.kind.${kind}`)} checked={!page.hidden.includes(kind)} onChange={(e) => setHidden(kind, e.currentTarget.checked)} /></span>
            </label>
          ))}
        </div>
      </section>
      {page.counts.place > 0 && <Names page={page} tabId={tabId} onPage={onPage} />}
    </>
  );
}
