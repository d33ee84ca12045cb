/** A reader's own names: import, export, remove. What is wrong with a file is told by row and column; nothing of it is taken then. */
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { browser } from 'wxt/browser';
import { changePacks, MOST_CHARACTERS, ownPacks, packIdOf, PACKS_KEY } from '../../lib/own-packs.ts';
import { OWN_LIMITS, OWN_TEMPLATE, readOwnPack, type OwnPack, type RowProblem } from '../../lib/reference/own-pack.ts';
import { today } from '../../lib/today.ts';
import { save } from '../ui/save.ts';
import { useWords } from '../ui/words.tsx';

export function Packs(): ReactNode {
  const words = useWords(), t = words.t.bind(words);
  const [packs, setPacks] = useState<OwnPack[]>([]), [problems, setProblems] = useState<RowProblem[]>([]), [said, setSaid] = useState(''), [removed, setRemoved] = useState<OwnPack | null>(null);
  const file = useRef<HTMLInputElement>(null);
  // A pack may have two million characters: it is read once, not at each drawing.
  const names = useMemo(() => new Map(packs.map((pack) => [pack.id, readOwnPack(pack).names])), [packs]);
  useEffect(() => {
    void ownPacks().then(setPacks);
    const hear = (changes: object, area: string): void => { if (area === 'local' && PACKS_KEY in changes) void ownPacks().then(setPacks); };
    browser.storage.onChanged.addListener(hear);
    return () => browser.storage.onChanged.removeListener(hear);
  }, []);
  const keep = async (change: (packs: OwnPack[]) => OwnPack[], message: string): Promise<void> => {
    try { setPacks(await changePacks(change)); setSaid(message); } catch { setSaid(t('packs.noRoom')); }
  };
  const take = async (chosen: File): Promise<void> => {
    setRemoved(null);
    const csv = chosen.size > 4 * OWN_LIMITS.characters ? null : await chosen.text(), title = chosen.name.replace(/\.[^.]*$/, '').slice(0, 80) || t('packs.unnamed');
    if (csv === null || packs.reduce((sum, pack) => sum + pack.csv.length, csv.length) > MOST_CHARACTERS) { setProblems([]); setSaid(t('packs.noRoom')); return; }
    const same = packs.find((pack) => pack.title === title), pack: OwnPack = { id: same?.id ?? packIdOf(title, packs.map(({ id }) => id)), title, added: today(), csv };
    const read = readOwnPack(pack);
    setProblems(read.problems);
    if (read.problems.length) setSaid(t('packs.wrong', { title: { text: title }, n: { count: read.problems.length } }));
    else await keep((now) => [...now.filter(({ id }) => id !== pack.id), pack], t(same ? 'packs.replaced' : 'packs.taken', { title: { text: title }, n: { count: read.names } }));
  };
  return (
    <section className="part stack" aria-labelledby="packs"><h2 id="packs">{t('packs.title')}</h2>
      <p className="sm">{t('packs.what')}</p>
      {packs.length > 0 && <ul>{packs.map((pack) => (
        <li key={pack.id} className="row">
          <span><bdi>{pack.title}</bdi> <span className="sm mut num">{t('packs.size', { n: { count: names.get(pack.id) ?? 0 }, kb: Math.max(1, Math.round(pack.csv.length / 1000)) })}</span></span>
          <span>
            <button type="button" className="btn" aria-label={t('packs.exportNamed', { title: pack.title })} onClick={() => save(`${pack.id}.csv`, 'text/csv;charset=utf-8', pack.csv)}>{t('packs.export')}</button>{' '}
            <button type="button" className="btn" aria-label={t('packs.removeNamed', { title: pack.title })} onClick={() => { setRemoved(pack); setProblems([]); void keep((now) => now.filter(({ id }) => id !== pack.id), t('packs.removed', { title: pack.title })); }}>{t('packs.remove')}</button>
          </span>
        </li>
      ))}</ul>}
      <p className="row">
        <span><button type="button" className="btn" onClick={() => file.current!.click()}>{t('packs.import')}</button> <button type="button" className="btn flat" onClick={() => save('byname-names.csv', 'text/csv;charset=utf-8', OWN_TEMPLATE)}>{t('packs.template')}</button></span>
        <input ref={file} type="file" hidden accept=".csv,text/csv" aria-label={t('packs.import')} onChange={(event) => { const chosen = event.currentTarget.files?.[0]; event.currentTarget.value = ''; if (chosen) void take(chosen); }} />
      </p>
      <p role="status" className="sm">{said}{removed && <> <button type="button" className="btn flat" onClick={() => { void keep((now) => [...now.filter(({ id }) => id !== removed.id), removed], t('packs.back', { title: removed.title })); setRemoved(null); }}>{t('packs.undo')}</button></>}</p>
      {problems.length > 0 && <table className="sm"><thead><tr><th scope="col">{t('packs.row')}</th><th scope="col">{t('packs.column')}</th><th scope="col">{t('packs.problem')}</th></tr></thead>
        <tbody>{problems.map(({ row, column, message }, i) => <tr key={i}><td className="num">{row}</td><td>{column}</td><td lang="en">{message}</td></tr>)}</tbody></table>}
    </section>
  );
}
