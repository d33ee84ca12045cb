/** Saves what the list shows. The page is asked at the click, so that the file holds what is marked then. */
import { useState, type ReactNode } from 'react';
import { exportFile, FORMATS, type Format } from '../../lib/export/file.ts';
import type { Exported } from '../../lib/export/exported.ts';
import { filtered, type Filter } from '../../lib/list/groups.ts';
import type { PageProtocol } from '../../lib/messages.ts';
import { tell } from '../../lib/tell.ts';
import { save } from '../ui/save.ts';
import { useWords } from '../ui/words.tsx';

export function ExportBar({ tabId, filter, count, onStatus }: { tabId: number; filter: Filter; count: number; onStatus(text: string): void }): ReactNode {
  const words = useWords(), t = words.t.bind(words), [format, setFormat] = useState<Format>('csv');
  const exported = async (): Promise<void> => {
    const data = await tell(tabId, 'exportData', {}), articles = data ? articlesOf(data, filter) : [];
    if (!articles.length) { onStatus(t('panel.notSaved')); return; }
    const file = exportFile(format, articles, words);
    save(file.name, file.type, file.text);
    onStatus(t('panel.saved', { file: file.name }));
  };
  return (
    <>
      <p className="part sm mut about-export" id="export-note">{t('panel.exportNote')}</p>
      <form className="part export" onSubmit={(event) => { event.preventDefault(); void exported(); }}>
        <select className="inp sm" aria-label={t('panel.format')} value={format} onChange={(event) => setFormat(event.currentTarget.value as Format)}>
          {FORMATS.map((one) => <option key={one} value={one}>{t(`panel.format.${one}`)}</option>)}
        </select>
        <button type="submit" className="btn main" disabled={count === 0} aria-describedby="export-note">{t('panel.export', { n: { count } })}</button>
      </form>
    </>
  );
}
/** The articles of a page with those of their mentions that pass the filter; articles without any are left out. */
function articlesOf({ list, articles }: PageProtocol['exportData']['result'], filter: Filter): Exported[] {
  const shown = new Set(filtered(list.marks, filter).map(({ mark }) => `${mark.article} ${mark.start} ${mark.kind}`));
  return articles.flatMap(({ text, annotation }, n): Exported[] => {
    const mentions = annotation.mentions.filter(({ start, kind }) => shown.has(`${n} ${start} ${kind}`));
    const date = list.articles[n]?.date;
    return mentions.length ? [{ text, annotation: { ...annotation, mentions }, source: list.url, title: list.title, ...(date ? { dateOrigin: date.origin } : {}) }] : [];
  });
}
