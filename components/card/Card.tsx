/** A card as drawn: frame, sections in the order of its kind, footer. It gets plain values and calls back; nothing here knows a page. */
import { useState, type CSSProperties } from 'react';
import type { Facts, Label, Ref } from '../../lib/facts/facts.ts';
import type { Settings } from '../../lib/settings.ts';
import { Icon } from '../ui/icons.tsx';
import { LocatorMap } from './LocatorMap.tsx';
import { Candidates, Clauses, Details, Foreign, Names, Natives, Rows, Said, Sources, ThenNow } from './parts.tsx';
import type { Strings } from '../../lib/strings.ts';

export interface CardActions {
  pin(): void;
  menu(): void;
  close(): void;
  drop(): void;
  dropName(): void;
  /** On no page, until the settings take it back. */
  dropEverywhere(): void;
  choose(id: string): void;
  showInList(): void;
  copyText(): void;
  copyReport(): void;
  /** None where there is no site to turn off: in Byname's own pages. */
  offHere?: () => void;
  /** A record named in the card: its card in place of this one, and back. */
  follow(ref: Ref, label: Label): void;
  back(): void;
  /** A source number was followed: its entry is drawn now. */
  source(n: number): void;
}
export interface CardProps {
  /** null while they are on their way. */
  facts: Facts | null;
  /** They cannot be had: the worker is gone or knows no such record. */
  failed: boolean;
  kind: Facts['kind'];
  title: { text: string; lang: string };
  clause: string | null;
  /** Said with the name when the reader goes from mention to mention by key. */
  place: { n: number; total: number } | null;
  words: Strings;
  look: Pick<Settings, 'theme' | 'textScale' | 'underline'>;
  sheet: boolean;
  /** It shows a record that the card before named. */
  nested: boolean;
  pinned: boolean;
  menuOpen: boolean;
  /** What happened last, for the live region. */
  status: string;
  on: CardActions;
}

export function Card(props: CardProps) {
  const { facts, words, look, sheet, on } = props;
  const title = facts?.title ?? props.title;
  const kind = words.t(`card.kind.${facts?.kind ?? props.kind}`);
  const name = props.place
    ? words.t('card.nameOfTotal', { title: title.text, kind, n: props.place.n, total: props.place.total })
    : words.t('card.name', { title: title.text, kind });
  return (
    <div
      className={`bn card${sheet ? ' sheet' : ''}${look.underline === 'one' ? ' one-line' : ''}`} role="dialog" aria-label={name} aria-busy={facts === null && !props.failed}
      lang={words.lang} dir={words.dir} data-theme={look.theme === 'system' ? undefined : look.theme} style={{ '--bn-scale': look.textScale } as CSSProperties}
    >
      {sheet && <div className="grab" aria-hidden="true" />}
      <Header {...props} kind={facts?.kind ?? props.kind} label={kind} title={title} />
      <div className="body">{facts ? <Body key={facts.id} facts={facts} words={words} on={props.nested ? { ...on, follow: undefined, drop: undefined } : on} /> : props.failed ? <section><p className="note">{words.t('card.failed')}</p></section> : <Skeleton />}</div>
      {facts && (
        <footer>
          <p className="mut num">{words.t('card.reviewed', { date: words.date(facts.reviewed) })}</p>
          {on.offHere && <button type="button" className="btn flat" onClick={on.offHere}>{words.t('card.offHere')}</button>}
        </footer>
      )}
      <p className="unseen" role="status">{props.status}</p>
    </div>
  );
}

function Header({ facts, kind, label, title, clause, words, nested, pinned, menuOpen, on }: CardProps & { label: string }) {
  const ambiguous = facts !== null && facts.candidates.length > 0;
  const lined = <span className={`u u-${kind === 'office' ? 'official' : kind}`}>{label}</span>;
  // Only the kind wears the line, wherever a language puts it beside the clause.
  const [before, after] = clause === null ? ['', ''] : words.t('card.kindAndClause', { kind: '\uE000', n: clause }).split('\uE000');
  return (
    <header>
      <div className="bar">
        {nested && <button type="button" className="btn flat back" onClick={on.back}>{words.t('card.back')}</button>}
        <p className="kind">{before}{lined}{after}</p>
        <button type="button" className="ib" aria-label={words.t('card.pin')} aria-pressed={pinned} onClick={on.pin}><Icon name="pin" /></button>
        {facts && !nested && <button type="button" className="ib" aria-label={words.t('card.more')} aria-expanded={menuOpen} onClick={on.menu}><Icon name="more" /></button>}
        <button type="button" className="ib" aria-label={words.t('card.close')} onClick={on.close}><Icon name="close" /></button>
      </div>
      {facts && menuOpen && !nested && (
        <ul className="menu">
          <li><button type="button" onClick={on.dropName}>{words.t('card.drop')}</button></li>
          <li><button type="button" onClick={on.dropEverywhere}>{words.t('card.dropEverywhere')}</button></li>
          <li><button type="button" onClick={on.showInList}>{words.t('card.showInList')}</button></li>
          <li><button type="button" onClick={on.copyText}>{words.t('card.copyText')}</button></li>
          <li><button type="button" onClick={on.copyReport}>{words.t('card.copyReport')}</button></li>
        </ul>
      )}
      <h2 className="name" tabIndex={-1} lang={title.lang === words.lang ? undefined : title.lang}>{title.text}</h2>
      {facts && facts.names.length === 0 && facts.native.length > 0 && <p className="what"><Natives native={facts.native} /></p>}
      {ambiguous && <p className="what">{words.t('card.ambiguous', { count: facts.candidates.length })}</p>}
      {facts?.what && !ambiguous && <p className="what">{words.line(facts.what).map((piece, i) => <Foreign key={i} text={piece.text} lang={piece.lang} words={words} />)}</p>}
    </header>
  );
}

/** What the card says below its name; the list draws it too. */
export function Body({ facts, words, on }: { facts: Facts; words: Strings; on: Pick<CardActions, 'source' | 'choose'> & { [K in 'drop' | 'follow']?: CardActions[K] | undefined } }) {
  const [clause, setClause] = useState(() => facts.clauses.find(({ cited }) => cited)?.n ?? null);
  const [sourcesOpen, setSourcesOpen] = useState(false);
  const drawn = { words, onSource: (n: number) => { setSourcesOpen(true); on.source(n); }, onRecord: on.follow };
  const notices = facts.notices.length > 0 && <section>{facts.notices.map((line, i) => <p key={i} className="note"><Said line={line} {...drawn} /></p>)}</section>;
  if (facts.candidates.length > 0) return <>{notices}<Candidates candidates={facts.candidates} onChoose={on.choose} {...drawn} /></>;
  return (
    <>
      {notices}
      {facts.clauses.length > 0 && <Clauses clauses={facts.clauses} chosen={clause} onChoose={setClause} {...drawn} />}
      {facts.names.length > 0 && <Names names={facts.names} {...drawn} />}
      <ThenNow facts={facts} {...drawn} />
      {facts.map && <LocatorMap map={facts.map} {...drawn} />}
      {facts.rows.length > 0 && (
        <section>
          {facts.kind === 'metonym' && facts.heading && <h3 className="lab num">{words.t(facts.heading, facts.then?.day ? { date: words.date(facts.then.day) } : {})}</h3>}
          <Rows rows={facts.rows} {...drawn} />
        </section>
      )}
      {facts.kind === 'metonym' && (
        <section>
          {facts.cue !== null && <p className="sm mut">{words.t('card.cue', { cue: facts.cue })}</p>}
          {on.drop && <p className="acts"><button type="button" className="btn flat" onClick={on.drop}>{words.t('card.readAsCity')}</button></p>}
        </section>
      )}
      {facts.details.map((section) => <Details key={section.heading} section={section} {...drawn} />)}
      {facts.sources.length > 0 && <Sources sources={facts.sources} open={sourcesOpen} onToggle={setSourcesOpen} words={words} />}
    </>
  );
}

function Skeleton() {
  return <section aria-hidden="true"><div className="skel short" /><div className="skel" /><div className="skel" /></section>;
}
