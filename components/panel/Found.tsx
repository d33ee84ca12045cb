/** Records that a searched name fits, beside those of the page; each opens to what its card says today. */
import { useEffect, useState, type ReactNode } from 'react';
import { ask } from '../../lib/ask.ts';
import type { FoundRecord } from '../../lib/messages.ts';
import { today } from '../../lib/today.ts';
import { Foreign } from '../card/parts.tsx';
import { useWords } from '../ui/words.tsx';
import { FactsOfRecord } from './FactsOf.tsx';

/** A rest in typing, milliseconds, before the worker is asked; and the fewest letters that it is asked about. */
const REST = 150, FEWEST = 2;
interface Answer { query: string; dataVersion: string; found: FoundRecord[] }

/** @param known ids of the page, which the list shows already */
export function Found({ query, known }: { query: string; known: readonly string[] }): ReactNode {
  const words = useWords(), t = words.t.bind(words), wanted = query.trim();
  const [answer, setAnswer] = useState<Answer | null>(null), [open, setOpen] = useState<string | null>(null), [status, setStatus] = useState('');
  useEffect(() => {
    if ([...wanted].length < FEWEST) return undefined;
    let late = false;
    const rest = setTimeout(() => { void ask('search', { query: wanted, lang: words.lang, today: today() }).then((said) => { if (!late && said.ok) setAnswer({ query: wanted, ...said.value }); }); }, REST);
    return () => { late = true; clearTimeout(rest); };
  }, [wanted, words]);
  if ([...wanted].length < FEWEST || !answer) return null;
  const others = answer.found.filter(({ id }) => !known.includes(id));
  return (
    <section className="found" aria-label={t('panel.elsewhere')} aria-busy={answer.query !== wanted}>
      <h2 className="part lab">{t('panel.elsewhere')}</h2>
      {answer.found.length === 0 && answer.query === wanted && <p className="part sm" role="status">{t('panel.nothingFound')}</p>}
      <ul>
        {others.map((record) => {
          const { id, kind, name, label, what } = record, shown = open === id;
          return (
            <li key={id}>
              <button type="button" className="quote" aria-expanded={shown} onClick={() => setOpen(shown ? null : id)}>
                <span>
                  <span className="form"><Foreign {...label} words={words} /></span>
                  <span className="sm mut"><span className={`u u-${kind}`}>{t(`card.kind.${kind}`)}</span>{what && <>{' · '}{words.line(what).map((piece, i) => <Foreign key={i} text={piece.text} lang={piece.lang} words={words} />)}</>}</span>
                  {name.text !== label.text && <span className="sm mut">{words.pieces('panel.foundAs', { name }).map((piece, i) => <Foreign key={i} text={piece.text} lang={piece.lang} words={words} />)}</span>}
                </span>
              </button>
              {shown && <FactsOfRecord record={record} dataVersion={answer.dataVersion} say={setStatus} />}
            </li>
          );
        })}
      </ul>
      <p className="unseen" role="status">{status}</p>
    </section>
  );
}
