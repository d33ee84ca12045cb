/** The list of what is marked on a page: the equal route to all that cards say, and the way to the records without a page. */
import { useDeferredValue, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { browser } from 'wxt/browser';
import type { MentionKind } from '../../lib/annotate/mention.ts';
import { ask } from '../../lib/ask.ts';
import { filtered, rowsOf, stepFrom, type Filter, type Listed } from '../../lib/list/groups.ts';
import type { PageList } from '../../lib/messages.ts';
import { setOff } from '../../lib/sites.ts';
import { tell } from '../../lib/tell.ts';
import { useWords } from '../ui/words.tsx';
import '../card/card.css';
import { ExportBar } from './ExportBar.tsx';
import { Found } from './Found.tsx';
import { Chips, Head, Order } from './Head.tsx';
import { List } from './List.tsx';
import './panel.css';
import { State } from './State.tsx';
import { usePage } from './use-page.ts';

export function Panel(): ReactNode {
  const words = useWords(), { site, page, waiting, gone } = usePage();
  // From the address bar, or words selected in a page: sidepanel.html?q=Shusha
  const [query, setQuery] = useState(() => new URLSearchParams(location.search).get('q') ?? '');
  if (!site) return <main className="panel" aria-busy="true" />;
  const has = page?.state.status === 'reading';
  const search = (
    <p className="search"><input className="inp" type="search" aria-label={words.t('panel.search')} placeholder={words.t('panel.search')} value={query} maxLength={100} onChange={(event) => setQuery(event.currentTarget.value)} /></p>
  );
  return (
    <main className="panel">
      {has ? <Marks key={site.tabId} page={page} tabId={site.tabId} query={query} search={search} /> : <><State site={site} page={page} waiting={waiting} gone={gone} /><div className="part">{search}</div></>}
      {!has && <Found query={query} known={[]} />}
    </main>
  );
}

/** Numbers of marks go with one state of the page: what is kept between two of them is kept by key. */
function Marks({ page, tabId, query, search }: { page: PageList; tabId: number; query: string; search: ReactNode }): ReactNode {
  const words = useWords(), t = words.t.bind(words);
  const [kinds, setKinds] = useState<readonly MentionKind[]>([]), [byEntity, setByEntity] = useState(true), [status, setStatus] = useState('');
  const [current, setCurrent] = useState<string | null>(null), [facts, setFacts] = useState<ReadonlySet<string>>(new Set()), [all, setAll] = useState<ReadonlySet<string>>(new Set());
  const wanted = useDeferredValue(query), { marks } = page;
  const filter = useMemo((): Filter => ({ kinds, query: wanted }), [kinds, wanted]);
  const found = useMemo(() => filtered(marks, { kinds: [], query: wanted }), [marks, wanted]), shown = useMemo(() => filtered(marks, filter), [marks, filter]);
  const rows = useMemo(() => rowsOf(shown, byEntity, { facts, all }), [shown, byEntity, facts, all]);
  const known = useMemo(() => marks.flatMap(({ id, candidates }) => [id, ...(candidates ?? []).map((one) => one.id)]), [marks]);
  const at = marks.findIndex(({ key }) => key === current), currentIndex = at < 0 ? null : at;
  const above = useRef<HTMLDivElement>(null), revealed = useRef(0), [goal, setGoal] = useState<{ index: number; focus: boolean } | null>(null);
  const { reveal } = page;
  useEffect(() => {
    const mark = reveal && marks[reveal.index];
    if (!mark || revealed.current === reveal.at) return;
    revealed.current = reveal.at;
    setKinds([]);
    setCurrent(mark.key);
    setGoal({ index: reveal.index, focus: true });
  }, [reveal, marks]);

  const show = ({ index, mark }: Listed): void => {
    setCurrent(mark.key);
    setStatus(t('card.nameOfTotal', { title: mark.text, kind: t(`card.kind.${mark.kind}`), n: { count: index + 1 }, total: { count: marks.length } }));
    void tell(tabId, 'show', { index, key: mark.key }).then((answer) => {
      if (answer?.index === null || !answer) setStatus(t('panel.folded'));
      else void toPage(tabId);
    });
  };
  const step = (by: 1 | -1): void => {
    const next = stepFrom(shown, currentIndex, by);
    if (!next) return;
    show(next);
    setGoal({ index: next.index, focus: false });
  };
  const toggled = (set: ReadonlySet<string>, key: string): Set<string> => { const next = new Set(set); if (!next.delete(key)) next.add(key); return next; };
  return (
    <>
      <div ref={above}>
        <Head page={page} shown={shown.length} onStep={step} onDate={(date) => { void tell(tabId, 'setDate', { date }); }} onShowAll={() => { void tell(tabId, 'setKinds', { hidden: [] }); }} />
        <div className="part stack">
          {search}
          <Chips found={found} kinds={kinds} onKinds={setKinds} />
          <Order byEntity={byEntity} onOrder={setByEntity} />
        </div>
        {rows.length === 0 && <p className="part sm">{t('panel.none')}</p>}
      </div>
      <List
        rows={rows} above={above} page={page} current={currentIndex} goal={goal} onShow={show} unfold={(key) => setAll((set) => (set.has(key) ? set : new Set(set).add(key)))} onFacts={(key) => setFacts((set) => toggled(set, key))} openFacts={facts}
        on={{
          choose: (key, id) => { void tell(tabId, 'choose', { key, id }); },
          drop: (keys) => { void tell(tabId, 'drop', { keys }).then((answer) => { if (answer) setStatus(t('panel.dropped', { n: { count: answer.dropped } })); }); },
          dropEverywhere: (kind, names) => {
            void (async () => {
              for (const text of names) { const answer = await ask('unmark', { kind, text }); if (!answer.ok || answer.value.full) setStatus(t(answer.ok ? 'card.dropFull' : 'card.failed')); }
            })();
          },
          offHere: () => { void setOff(new URL(page.url).origin, true); },
          say: setStatus,
        }}
      />
      <Found query={query} known={known} />
      <ExportBar tabId={tabId} filter={filter} count={shown.length} onStatus={setStatus} />
      <p className="unseen" role="status">{status}</p>
    </>
  );
}
/** Where the list is a tab, the page is another one. */
async function toPage(tabId: number): Promise<void> {
  const own = await browser.tabs.getCurrent();
  if (own?.active) await browser.tabs.update(tabId, { active: true });
}
