/** The YAML files as written: on which line a field stands, which ids they hold, and what a value looked like before YAML read it. */
import { isCollection, isMap, isScalar, LineCounter, parseDocument, Scalar, type Document } from 'yaml';
import { lineOf, type SourceFile } from '../load.ts';
import type { Finding } from './finding.ts';

interface Sheet { doc: Document; counter: LineCounter; /** id, or "record N" for one without → path of the item; the first of its id */ items: Map<string, (string | number)[]> }

export class Sheets {
  /** Files that cannot be read at all, and why. They are left out of everything that follows. */
  readonly broken: Finding[] = [];
  readonly #sheets = new Map<string, Sheet>();
  readonly #ids = new Set<string>();

  constructor(files: readonly SourceFile[]) {
    for (const { path, text } of files) {
      if (text.includes('\u0000')) continue;                       // the loader says that it is no text
      if (text.includes('\ufffd')) { this.#refuse(path, 'this is not UTF-8 text: save the file as UTF-8', text.slice(0, text.indexOf('\ufffd')).split('\n').length); continue; }
      try { this.#read(path, text); } catch (error) {
        if (!(error instanceof RangeError)) throw error;           // the parser's own stack ran out
        this.#refuse(path, 'the YAML cannot be read: it is nested too deeply');
      }
    }
  }
  #refuse(path: string, message: string, line?: number): void { this.broken.push({ path, message, level: 'error', line }); }
  #read(path: string, text: string): void {
    const counter = new LineCounter(), doc = parseDocument(text, { lineCounter: counter, uniqueKeys: true, version: '1.2' });
    const items: Sheet['items'] = new Map(), root = doc.contents;
    const add = (node: unknown, at: (string | number)[], fallback: string): void => {
      const id = isMap(node) ? node.get('id') : undefined, key = typeof id === 'string' ? id : fallback;
      if (!items.has(key)) items.set(key, at);
      if (typeof id === 'string') this.#ids.add(id);
    };
    if (isMap(root)) add(root, [], 'record 1');
    else if (isCollection(root)) root.items.forEach((node, i) => add(node, [i], `record ${i + 1}`));
    this.#sheets.set(path, { doc, counter, items });
  }

  /** Is there a record of this id, well-formed or not? */
  has(id: string): boolean { return this.#ids.has(id); }
  /** Line of a field, or of the nearest thing that holds it. */
  line(path: string, record = '', field = ''): number | undefined {
    const sheet = this.#sheets.get(path), item = sheet?.items.get(record);
    return sheet ? lineOf(sheet.doc, [...(item ?? []), ...(item && field ? field.split('.') : [])], sheet.counter) : undefined;
  }
  /** How an unquoted value that YAML took for a number, true, false or null is written in the file; undefined for every other value. */
  unquoted(path: string, record: string, field: string): { written: string; read: unknown } | undefined {
    const sheet = this.#sheets.get(path), item = sheet?.items.get(record);
    const node = sheet && item && sheet.doc.getIn([...item, ...field.split('.')], true);
    if (!isScalar(node) || node.type !== Scalar.PLAIN || typeof node.value === 'string') return undefined;
    return { written: node.source ?? '', read: node.value };
  }
}
