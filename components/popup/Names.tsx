/** Which names the page shows: as written, one party's beside them, or one party's in their place. No party is chosen beforehand. */
import { useEffect, useState, type ReactNode } from 'react';
import type { NameSetHere, PageState } from '../../lib/messages.ts';
import { tell } from '../../lib/tell.ts';
import { useWords } from '../ui/words.tsx';

const WAYS = ['written', 'both', 'set'] as const;
type Way = (typeof WAYS)[number];

export function Names({ page, tabId, onPage }: { page: PageState; tabId: number; onPage(page: PageState | null): void }): ReactNode {
  const words = useWords(), t = words.t.bind(words), { names } = page;
  const [way, setWay] = useState<Way>(names ? (names.both ? 'both' : 'set') : 'written'), [sets, setSets] = useState<NameSetHere[] | null>(null);
  useEffect(() => {
    if (way === 'written') return;
    void tell(tabId, 'nameSets', { lang: words.lang }).then((answer) => setSets(answer?.sets ?? []));
  }, [way, tabId, words, page.date?.date]);
  const show = (set: string | null, how: Way): void => { void tell(tabId, 'setNames', { names: set === null || how === 'written' ? null : { set, both: how === 'both', lang: words.lang } }).then((answer) => { if (answer) onPage(answer); }); };
  const choose = (how: Way): void => { setWay(how); if (names && how !== way) show(names.set, how); };
  return (
    <section className="part stack" aria-labelledby="names">
      <h2 className="lab" id="names">{t('popup.names')}</h2>
      <div className="seg" role="radiogroup" aria-labelledby="names">
        {WAYS.map((one) => <label key={one}><input type="radio" name="names" checked={way === one} onChange={() => choose(one)} /> {t(`popup.names.${one}`)}</label>)}
      </div>
      {way !== 'written' && sets !== null && (sets.length === 0 ? <p className="sm">{t('popup.names.none')}</p>
        : <select className="inp" aria-label={t('popup.names.whose')} value={names?.set ?? ''} onChange={(e) => show(e.currentTarget.value, way)}>
          <option value="" disabled>{t('popup.names.choose')}</option>
          {sets.map(({ actor, label, lang, changed }) => <option key={actor} value={actor} lang={lang}>{t('popup.names.option', { who: label, n: { count: changed } })}</option>)}
        </select>)}
      {names && <p className="sm" role="status">{t('names.bar.changed', { n: { count: names.changed } })} {names.left > 0 && t('names.bar.left', { n: { count: names.left } })}</p>}
      <p className="sm mut">{t('popup.names.copy')}</p>
    </section>
  );
}
