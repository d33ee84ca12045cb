/** Above the list: how many, the way from one to the next, the article's date, and what is filtered. */
import { useState, type ReactNode } from 'react';
import { MENTION_KINDS, type MentionKind } from '../../lib/annotate/mention.ts';
import { countsByKind, type Listed } from '../../lib/list/groups.ts';
import type { PageList } from '../../lib/messages.ts';
import { DateForm } from '../popup/ArticleDate.tsx';
import { Icon } from '../ui/icons.tsx';
import { useWords } from '../ui/words.tsx';

export function Head({ page, shown, onStep, onDate, onShowAll }: { page: PageList; shown: number; onStep(by: 1 | -1): void; onDate(date: string | null): void; onShowAll(): void }): ReactNode {
  const words = useWords(), t = words.t.bind(words), [changing, setChanging] = useState(false);
  const { state, marks, articles } = page, { date, hidden, counts } = state;
  const away = hidden.filter((kind) => counts[kind] > 0);
  return (
    <>
      <header className="part">
        <div className="row">
          <h1>{shown === marks.length ? t('panel.mentions', { n: { count: shown } }) : t('panel.of', { n: { count: shown }, total: { count: marks.length } })}</h1>
          <span className="steps">
            <button type="button" className="ib" aria-label={t('panel.previous')} disabled={shown === 0} onClick={() => onStep(-1)}><Icon name="up" /></button>
            <button type="button" className="ib" aria-label={t('panel.next')} disabled={shown === 0} onClick={() => onStep(1)}><Icon name="down" /></button>
          </span>
        </div>
        <p className="sm mut num">
          {date ? t('panel.articleOf', { date: { date: date.date } }) : t('panel.noDate')}
          {' · '}<button type="button" className="link" aria-expanded={changing} onClick={() => setChanging(!changing)}>{t(date ? 'panel.changeDate' : 'panel.setDate')}</button>
        </p>
        {articles.length > 1 && <p className="sm mut num">{t('panel.articles', { n: { count: articles.length } })}</p>}
        {away.length > 0 && <p className="sm mut">{t('panel.hidden', { kinds: { list: away.map((kind) => ({ text: t('panel.counted', { name: t(`panel.kind.${kind}`), n: { count: counts[kind] } }) })) } })} <button type="button" className="link" onClick={onShowAll}>{t('panel.showKinds')}</button></p>}
      </header>
      {changing && <DateForm page={state} onDate={onDate} onDone={() => setChanging(false)} />}
    </>
  );
}

/** @param found what is counted: marks of every kind that fit the search */
export function Chips({ found, kinds, onKinds }: { found: readonly Listed[]; kinds: readonly MentionKind[]; onKinds(kinds: readonly MentionKind[]): void }): ReactNode {
  const words = useWords(), t = words.t.bind(words), counts = countsByKind(found);
  const chip = (key: string, label: string, count: number, pressed: boolean, press: () => void): ReactNode => (
    <button key={key} type="button" className="chip" aria-pressed={pressed} onClick={press}>{label} <span className="num">{t('popup.total', { n: { count } })}</span></button>
  );
  return (
    <div className="chips" role="group" aria-label={t('panel.chooseKind')}>
      {chip('all', t('panel.all'), found.length, kinds.length === 0, () => onKinds([]))}
      {MENTION_KINDS.filter((kind) => counts[kind] > 0 || kinds.includes(kind)).map((kind) => (
        chip(kind, t(`panel.kind.${kind}`), counts[kind], kinds.includes(kind), () => onKinds(kinds.includes(kind) ? kinds.filter((k) => k !== kind) : [...kinds, kind]))
      ))}
    </div>
  );
}
export function Order({ byEntity, onOrder }: { byEntity: boolean; onOrder(byEntity: boolean): void }): ReactNode {
  const words = useWords(), t = words.t.bind(words);
  return (
    <p className="row order">
      <label className="sm mut" htmlFor="order">{t('panel.order')}</label>
      <select id="order" className="inp sm" value={byEntity ? 'names' : 'text'} onChange={(event) => onOrder(event.currentTarget.value === 'names')}>
        <option value="names">{t('panel.order.names')}</option>
        <option value="text">{t('panel.order.text')}</option>
      </select>
    </p>
  );
}
