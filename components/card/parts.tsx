/** The sections of a card, each drawn from its part of the facts alone. */
import type { ReactNode } from 'react';
import type { ClauseFacts, Facts, Label, Line, Moment, NameFacts, Ref, Row, Section, SourceFacts } from '../../lib/facts/facts.ts';
import type { Piece, Strings } from '../../lib/strings.ts';
import { sourceDetails } from './text.ts';

interface Drawn { words: Strings; /** a source number was followed */ onSource(n: number): void; /** a record was followed; where there is none, records are plain words */ onRecord?: ((ref: Ref, label: Label) => void) | undefined }

/** Text that may be in another language than the card. */
export function Foreign({ text, lang, words }: { text: string; lang: string | undefined; words: Strings }) {
  return lang === undefined || lang === words.lang ? text : <bdi lang={lang}>{text}</bdi>;
}

/** One statement with the numbers of its sources. */
export function Said({ line, words, onSource, onRecord }: Drawn & { line: Line }) {
  const pieces = words.line(line), last = pieces.at(-1), cut = last && !last.ref ? last.text.lastIndexOf(' ') + 1 : 0;
  // The numbers stay with the last word.
  const tail = last && line.cites.length && !last.ref ? { ...last, text: last.text.slice(cut) } : null;
  const draw = (piece: Piece, i: number): ReactNode => {
    const { ref } = piece, text = <Foreign key={i} text={piece.text} lang={piece.lang} words={words} />;
    if (!ref || !onRecord) return text;
    // A button is a box that breaks lines before and after itself, and a real link would put an address into the history of the page.
    return <span key={i} role="link" tabIndex={0} className="ref" onClick={() => onRecord(ref, { text: piece.text, lang: piece.lang ?? words.lang })}>{text}</span>;
  };
  return (
    <>
      {pieces.map((piece, i) => draw(tail && i === pieces.length - 1 ? { ...piece, text: piece.text.slice(0, cut) } : piece, i))}
      {(tail || line.cites.length > 0) && <span className="whole">{tail && draw(tail, -1)}
        {inOrder(line.cites).map((n) => (
          // A real link would put its fragment into the address of the page.
          <sup key={n}><button type="button" role="link" className="cite" aria-label={words.t('card.source', { n })} onClick={() => onSource(n)}>{n}</button></sup>
        ))}</span>}
    </>
  );
}
/** Numbers read as numbers do. */
const inOrder = (cites: readonly number[]): number[] => [...cites].sort((a, b) => a - b);
export function Natives({ native }: { native: Label[] }) {
  return native.map(({ text, lang }) => <span className="nat" key={lang + text}> <bdi lang={lang}>{text}</bdi> <b>{lang}</b></span>);
}

export function Names({ names, ...drawn }: Drawn & { names: NameFacts[] }) {
  const { words } = drawn;
  return (
    <section>
      <h3 className="lab">{words.t('card.names')}</h3>
      <ul className="forms">
        {names.map(({ form, native, inArticle, users }, i) => (
          <li key={i}>
            <p className="form">
              <Foreign {...form} words={words} />
              <Natives native={native} />
              {inArticle && <>{' '}<span className="tag">{words.t('card.inArticle')}</span></>}
            </p>
            {users.map((line, n) => <p key={n}><Said line={line} {...drawn} /></p>)}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function ThenNow({ facts, ...drawn }: Drawn & { facts: Facts }) {
  const { words } = drawn;
  const { heading, then, now, same, changed, bar } = facts;
  if (!then?.lines.length && !now?.lines.length) return null;
  const Title = heading ? 'h4' : 'h3';
  const column = (title: string, below: string | null, moment: Moment): ReactNode => (
    <div>
      <Title className="when num">{title}</Title>
      {below !== null && <p className="sm mut num">{below}</p>}
      {moment.lines.map((line, i) => <p key={i}><Said line={line} {...drawn} /></p>)}
    </div>
  );
  const asOf = (moment: Moment): string | null => (moment.asOf ? words.t('card.asOf', { date: words.date(moment.asOf) }) : null);
  const day = then?.day ?? null;
  return (
    <section>
      {heading && <h3 className="lab">{words.t(heading, day ? { date: words.date(day) } : {})}</h3>}
      <div className={then && now && !same ? 'tn' : 'tn one'}>
        {then && now && same && day !== null
          ? column(words.t('card.same', { date: words.date(day) }), asOf(now), now)
          : (
            <>
              {then && day !== null && column(words.date(day), words.t('card.articleDate'), then)}
              {now && column(words.t('card.now'), asOf(now), now)}
            </>
          )}
      </div>
      {changed !== null && <p className="sm changed num">{words.t('card.changed', { date: words.date(changed) })}</p>}
      {bar && then && now && !same && <Bar bar={bar} words={words} />}
    </section>
  );
}

/** Decoration of what the columns say: hatched = then, outlined = now, tick = the article. */
function Bar({ bar, words }: { bar: NonNullable<Facts['bar']>; words: Strings }) {
  const percent = (part: number): string => `${Math.round(Math.min(1, Math.max(0, part)) * 1000) / 10}%`;
  return (
    <div aria-hidden="true">
      <div className={bar.from === null ? 'tl open' : 'tl'}>
        {bar.change !== null && <i className="was" style={{ inlineSize: percent(bar.change) }} />}
        <i className="is" />
        {bar.article !== null && <b style={{ insetInlineStart: percent(bar.article) }} />}
      </div>
      <p className="tlk num"><span>{bar.from && words.date(bar.from)}</span><span>{bar.to && words.date(bar.to)}</span></p>
    </div>
  );
}

export function Rows({ rows, ...drawn }: Drawn & { rows: Row[] }) {
  if (rows.every(({ label }) => label === '')) return <ul className="terms">{rows.flatMap(({ lines }, i) => lines.map((line, n) => <li key={`${i} ${n}`}><Said line={line} {...drawn} /></li>))}</ul>;
  return (
    <dl className="rows">
      {rows.map(({ label, lines }, i) => (
        <div key={i}>
          <dt>{drawn.words.t(label)}</dt>
          <dd>{lines.map((line, n) => <p key={n}><Said line={line} {...drawn} /></p>)}</dd>
        </div>
      ))}
    </dl>
  );
}

export function Clauses({ clauses, chosen, onChoose, ...drawn }: Drawn & { clauses: ClauseFacts[]; chosen: string | null; onChoose(n: string): void }) {
  const { words } = drawn;
  const clause = clauses.find(({ n }) => n === chosen);
  return (
    <section>
      <div className={clause ? 'clause' : undefined} aria-live="polite">
        {clause
          ? (
            <>
              <h3 className="lab">{words.t(clause.summary ? 'card.clauseSummary' : 'card.clause', { n: clause.n })}</h3>
              <p>{clause.summary ? <Said line={clause.summary} {...drawn} /> : words.t('card.noSummary')}</p>
              {clause.status.map((line, i) => <p key={i}><Said line={line} {...drawn} /></p>)}
            </>
          )
          : <h3 className="lab">{words.t('card.clauses')}</h3>}
      </div>
      {clauses.length > 1 && (
        <div className="pager" role="group" aria-label={words.t('card.clauses')}>
          {clauses.map(({ n }) => (
            <button key={n} type="button" aria-current={n === chosen ? 'true' : undefined} aria-label={words.t('card.clause', { n })} onClick={() => onChoose(n)}>{n}</button>
          ))}
        </div>
      )}
    </section>
  );
}

export function Details({ section, ...drawn }: Drawn & { section: Section }) {
  return (
    <details>
      <summary>{drawn.words.t(section.heading)}</summary>
      <div className="in"><Rows rows={section.rows} {...drawn} /></div>
    </details>
  );
}

export function Sources({ sources, open, onToggle, words }: { sources: SourceFacts[]; open: boolean; onToggle(open: boolean): void; words: Strings }) {
  return (
    <details className="sources" open={open} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary>{words.t('card.sources')}<span className="mut num">{sources.length}</span></summary>
      <ol className="src in">
        {sources.map((source) => (
          <li key={source.n} data-source={source.n} tabIndex={-1}>
            <span className="mut num" aria-hidden="true">{source.n}</span>
            <span>
              <SourceTitle source={source} words={words} />
              <span className="mut num"> {sourceDetails(source, words).join(' · ')}</span>
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
function SourceTitle({ source: { title, lang, url }, words }: { source: SourceFacts; words: Strings }) {
  const text = <Foreign text={title} lang={lang} words={words} />;
  // Only a click opens it, and the page opened learns nothing of the page read.
  return url && /^https?:\/\//.test(url) ? <a href={url} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer">{text}</a> : text;
}
export function Candidates({ candidates, onChoose, ...drawn }: Drawn & { candidates: Facts['candidates']; onChoose(id: string): void }) {
  const { words } = drawn;
  return (
    <section>
      <ul className="pick">
        {candidates.map(({ id, label, tell }) => (
          <li key={id}>
            <button type="button" onClick={() => onChoose(id)}>
              <span className="form"><Foreign {...label} words={words} /></span>
              {tell && <span className="sm mut">{words.line(tell).map((piece, i) => <Foreign key={i} text={piece.text} lang={piece.lang} words={words} />)}</span>}
            </button>
          </li>
        ))}
      </ul>
      <p className="sm mut">{words.t('card.choiceHolds')}</p>
    </section>
  );
}
