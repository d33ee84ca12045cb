/** Reading without a page: text that was pasted, dropped or opened (from a PDF, a letter, an app), with the same marks and cards. */
import { useEffect, useRef, useState, type ClipboardEvent, type DragEvent, type ReactNode } from 'react';
import type { Reader } from '../../lib/overlay/reader.ts';
import { LONGEST_PAGE } from '../../lib/overlay/reading.ts';
import { storedSettings } from '../../lib/settings-store.ts';
import { useWords } from '../ui/words.tsx';
import { ofFile, ofHtml, ofText, type Pasted } from './pasted.ts';
import { readHere } from './reading.ts';
import './read.css';

export function Read(): ReactNode {
  const words = useWords(), t = words.t.bind(words);
  const [pasted, setPasted] = useState<Pasted | null>(null), [typed, setTyped] = useState(''), [wrong, setWrong] = useState<string | null>(null), [over, setOver] = useState(false);
  const take = (next: Pasted | null): void => {
    const empty = !next || new DOMParser().parseFromString(next.html, 'text/html').body.textContent!.trim() === '';
    setWrong(!next ? t('read.notText') : empty ? t('read.empty') : next.html.length > LONGEST_PAGE ? t('read.tooLong') : null);
    if (next && !empty && next.html.length <= LONGEST_PAGE) setPasted(next);
  };
  const takeFile = (file: File): void => { if (file.size > 4 * LONGEST_PAGE) setWrong(t('read.tooLong')); else void ofFile(file).then(take, () => setWrong(t('read.notText'))); };
  const paste = (event: ClipboardEvent): void => {
    const html = event.clipboardData.getData('text/html'), file = event.clipboardData.files[0];
    // Words that are typed or pasted among others stay words; a whole copied article is read at once.
    if (typed !== '' || (!html && !file)) return;
    event.preventDefault();
    if (html) take(ofHtml(html)); else takeFile(file!);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const { files } = event.dataTransfer, html = event.dataTransfer.getData('text/html');
    if (files[0]) takeFile(files[0]); else take(html ? ofHtml(html) : ofText(event.dataTransfer.getData('text/plain')));
  };
  if (pasted) return <Article key={pasted.html} pasted={pasted} onAnother={() => { setPasted(null); setTyped(''); }} />;
  return (
    <main className="wide">
      <h1>{t('read.title')}</h1>
      <p>{t('read.what')}</p>
      <form className={`stack${over ? ' over' : ''}`} onSubmit={(event) => { event.preventDefault(); take(ofText(typed)); }} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}>
        <label htmlFor="text" className="lab">{t('read.paste')}</label>
        <textarea id="text" className="inp" rows={14} dir="auto" value={typed} onChange={(event) => setTyped(event.currentTarget.value)} onPaste={paste} />
        <div className="row">
          <label className="sm">{t('read.file')} <input type="file" accept=".txt,.md,.html,.htm,.xhtml,text/plain,text/html" onChange={(event) => { const file = event.currentTarget.files?.[0]; if (file) takeFile(file); }} /></label>
          <button type="submit" className="btn main lg">{t('read.do')}</button>
        </div>
        <p role="status" className="sm">{wrong}</p>
      </form>
      <p className="sm mut">{t('read.stays')}</p>
    </main>
  );
}

function Article({ pasted, onAnother }: { pasted: Pasted; onAnother(): void }): ReactNode {
  const words = useWords(), t = words.t.bind(words);
  const article = useRef<HTMLElement>(null), [date, setDate] = useState(pasted.date ?? ''), [count, setCount] = useState<number | null>(null);
  useEffect(() => {
    let reader: Reader | null = null, gone = false;
    const begin = async (): Promise<void> => {
      const settings = await storedSettings();
      if (gone) return;
      const started = await readHere(article.current!, settings, date || null);
      if (gone) started.stop(); else { reader = started; setCount(started.total); }
    };
    void begin();
    return () => { gone = true; reader?.stop(); };
  }, [date]);
  return (
    <main className="wide">
      <h1 className="unseen">{t('read.title')}</h1>
      <div className="row read-bar">
        <label className="sm">{t('read.date')} <input className="inp" type="date" min="1988-01-01" value={date} onChange={(event) => setDate(event.currentTarget.value)} /></label>
        <p className="sm mut num" role="status">{count === null ? '' : count === 0 ? t('popup.state.nothing-found.text') : t('read.marked', { n: { count } })}</p>
        <button type="button" className="btn" onClick={onAnother}>{t('read.another')}</button>
      </div>
      {/* Made harmless in pasted.ts: a short list of elements, no address in it, nothing that runs. */}
      <article ref={article} className="read-text" dir="auto" lang={pasted.lang ?? undefined} dangerouslySetInnerHTML={{ __html: pasted.html }} />
    </main>
  );
}
