/** What the card says, drawn in the list: of the mentions of a group, or of a record that was searched for. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { MentionKind } from '../../lib/annotate/mention.ts';
import { ask } from '../../lib/ask.ts';
import type { Facts, FactsRequest } from '../../lib/facts/facts.ts';
import type { Group } from '../../lib/list/groups.ts';
import type { FoundRecord, PageList } from '../../lib/messages.ts';
import { today } from '../../lib/today.ts';
import { Body } from '../card/Card.tsx';
import { copy } from '../card/copy.ts';
import { Foreign } from '../card/parts.tsx';
import { cardText, errorReport } from '../card/text.ts';
import { useWords } from '../ui/words.tsx';

/** What can be done about the mentions of a page; marks by their keys. */
export interface FactsActions {
  choose(key: string, id: string): void;
  drop(keys: string[]): void;
  /** On no page, until the settings take it back. */
  dropEverywhere(kind: MentionKind, names: string[]): void;
  offHere(): void;
  /** For the live region. */
  say(text: string): void;
}

/** Of an agreement the first mention that names a clause speaks for the group, else the first one. */
export function FactsOf({ group, page, on }: { group: Group; page: PageList; on: FactsActions }): ReactNode {
  const words = useWords(), { kind, marks, ids } = group, mark = (marks.find((one) => one.mark.clause !== undefined) ?? marks[0]!).mark, article = page.articles[mark.article];
  const keys = marks.map((one) => one.mark.key);
  if (!article) return null;
  const request: Request = {
    id: mark.id, kind, text: mark.text, ...(mark.office ? { office: mark.office } : {}), ...(mark.clause ? { clause: mark.clause } : {}), ...(mark.cue ? { cue: mark.cue } : {}),
    ...(ids.length > 1 ? { candidates: ids } : {}), articleLang: article.lang, date: article.date?.date ?? null, dataVersion: article.dataVersion,
  };
  return (
    <Drawn
      request={request} say={on.say} choose={(id) => on.choose(mark.key, id)} drop={() => on.drop(keys)}
      report={{ text: mark.text, kind, sentence: `${mark.before}${mark.text}${mark.after}`, date: request.date }}
      more={<>
        <button type="button" className="btn flat" onClick={() => on.drop(keys)}>{words.t('panel.drop', { n: { count: keys.length } })}</button>
        <button type="button" className="btn flat" onClick={() => on.dropEverywhere(kind, [...new Set(marks.map((one) => one.mark.text))])}>{words.t('card.dropEverywhere')}</button>
        {/^https?:/.test(page.url) && <button type="button" className="btn flat" onClick={on.offHere}>{words.t('card.offHere')}</button>}
      </>}
    />
  );
}
/** Without a page there is no article's date: today alone is shown. */
export function FactsOfRecord({ record: { id, kind, name }, dataVersion, say }: { record: FoundRecord; dataVersion: string; say(text: string): void }): ReactNode {
  return <Drawn request={{ id, kind, text: name.text, articleLang: name.lang, date: today(), dataVersion }} say={say} alone report={{ text: name.text, kind, sentence: name.text, date: null }} />;
}

type Request = Omit<FactsRequest, 'today' | 'lang'> & { dataVersion: string };
interface DrawnProps { request: Request; alone?: boolean; report: Parameters<typeof errorReport>[1]; say(text: string): void; choose?(id: string): void; drop?(): void; more?: ReactNode }
const nothing = (): void => undefined;

function Drawn({ request, alone = false, report, say, choose = nothing, drop = nothing, more }: DrawnProps): ReactNode {
  const words = useWords(), t = words.t.bind(words), box = useRef<HTMLDivElement>(null);
  const [facts, setFacts] = useState<Facts | 'failed' | null>(null), asked = JSON.stringify(request);
  useEffect(() => {
    let wanted = true;
    void ask('facts', { ...JSON.parse(asked) as Request, today: today(), lang: words.lang }).then((answer) => { if (wanted) setFacts(answer.ok ? answer.value : 'failed'); });
    return () => { wanted = false; };
  }, [asked, words]);
  if (facts === null) return <div className="facts" aria-busy="true"><div className="skel short" /><div className="skel" /></div>;
  if (facts === 'failed') return <div className="facts"><p className="note">{t('card.failed')}</p></div>;
  const said = alone ? withoutArticle(facts) : facts;
  const copied = async (text: string): Promise<void> => say(t((await copy(text, document)) ? 'card.copied' : 'card.notCopied'));
  const source = (n: number): void => { requestAnimationFrame(() => {
    const entry = box.current?.querySelector<HTMLElement>(`[data-source="${n}"]`);
    entry?.scrollIntoView({ block: 'nearest' });
    entry?.focus({ preventScroll: true });
  }); };
  return (
    <div className="facts body" ref={box}>
      {said.what && said.candidates.length === 0 && <section><p className="what">{words.line(said.what).map((piece, i) => <Foreign key={i} text={piece.text} lang={piece.lang} words={words} />)}</p></section>}
      <Body key={asked} facts={said} words={words} on={{ source, choose, drop }} />
      <section className="acts">
        <p className="sm mut num">{t('card.reviewed', { date: words.date(said.reviewed) })}</p>
        <button type="button" className="btn flat" onClick={() => { void copied(cardText(said, words)); }}>{t('card.copyText')}</button>
        <button type="button" className="btn flat" onClick={() => { void copied(errorReport(said, report)); }}>{t('card.copyReport')}</button>
        {more}
      </section>
    </div>
  );
}
const withoutArticle = (facts: Facts): Facts => ({ ...facts, then: null, same: false, changed: null, bar: null, names: facts.names.map((name) => ({ ...name, inArticle: false })) });
