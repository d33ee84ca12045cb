/** The date the cards go by: where it was found, what else the page offers, and another one if the reader knows better. */
import { useState, type ReactNode } from 'react';
import type { PageState } from '../../lib/messages.ts';
import { useWords } from '../ui/words.tsx';

/** Days that two dates of a page may differ without a word about it. */
const CONFLICT_DAYS = 1;

export function ArticleDate({ page, onDate }: { page: PageState; onDate(date: string | null): void }): ReactNode {
  const words = useWords(), t = words.t.bind(words);
  const [changing, setChanging] = useState(false), { date, candidates } = page;
  const conflict = date && candidates.find((c) => Math.abs(Date.parse(c.date) - Date.parse(date.date)) > CONFLICT_DAYS * 86_400_000);
  const origin = date ? t(`popup.origin.${date.origin}`, { detail: date.detail }) : '';
  if (!changing) return (
    <section className="part stack" aria-label={t('popup.dateOf')}>
      <p className="lab">{t('popup.dateOf')}</p>
      <div className="row">
        <div>
          <p className="date">{date ? words.date(date.date) : t('popup.noDate')}</p>
          <p className="sm mut">{date ? origin : t('popup.noDateText')}{conflict ? ` ${t('popup.conflict', { date: { date: conflict.date } })}` : ''}</p>
        </div>
        <button type="button" className="btn" onClick={() => setChanging(true)}>{t('popup.change')}</button>
      </div>
    </section>
  );
  return <DateForm page={page} onDate={onDate} onDone={() => setChanging(false)} />;
}
/** The days that the page offers, and any other. */
export function DateForm({ page: { date, candidates }, onDate, onDone }: { page: PageState; onDate(date: string | null): void; onDone(): void }): ReactNode {
  const words = useWords(), t = words.t.bind(words);
  const [own, setOwn] = useState(date?.date ?? ''), [choice, setChoice] = useState(date === null || date.origin === 'reader' ? 'own' : date.date);
  return (
    <form className="part stack" onSubmit={(event) => { event.preventDefault(); onDate(choice === 'own' ? own || null : choice === candidates[0]?.date ? null : choice); onDone(); }}>
      <fieldset className="stack">
        <legend className="lab">{t('popup.which')}</legend>
        {candidates.map((c) => (
          <label key={c.date} className="opt"><input type="radio" name="date" checked={choice === c.date} onChange={() => setChoice(c.date)} /> {words.date(c.date)} <span className="sm mut">{t(`popup.origin.${c.origin}`, { detail: c.detail })}</span></label>
        ))}
        <label className="opt"><input type="radio" name="date" checked={choice === 'own'} onChange={() => setChoice('own')} /> {t('popup.another')}</label>
        <input className="inp" type="date" aria-label={t('popup.another')} value={own} min="1988-01-01" onChange={(e) => { setOwn(e.currentTarget.value); setChoice('own'); }} />
      </fieldset>
      <div className="row"><span className="sm mut">{t('popup.holds')}</span><span><button type="button" className="btn flat" onClick={onDone}>{t('popup.cancel')}</button> <button type="submit" className="btn main">{t('popup.use')}</button></span></div>
    </form>
  );
}
