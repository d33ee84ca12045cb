/** YAML files → records, with every problem named by file, line, record and field. Pure: the caller reads the files. */
import { LineCounter, parseDocument, type Document, type YAMLSeq } from 'yaml';
import { z } from 'zod';
import { citesOf, referencesOf } from './references.ts';
import { FILE_NAMES, FILES, kindOfFile, type FileKind } from './schema.ts';
import type { Records } from './records.ts';

export interface Problem {
  path: string;
  /** 1-based. */
  line?: number;
  record?: string;
  field?: string;
  message: string;
  /** The id that was not found, where that is the problem. */
  missing?: string;
  /** An error stops the build; a report is for an editor. */
  level: 'error' | 'report';
}
export interface SourceFile { path: string; text: string }
/** Where each record came from: "place:shusha" → file and line. */
export type Origins = Map<string, { path: string; line: number }>;

const KIND_OF: Record<FileKind, keyof Records> = { region: 'regions', places: 'places', actors: 'actors', people: 'people', offices: 'offices', agreements: 'agreements', sources: 'sources', outlines: 'outlines' };
/** Aliases that a file may unfold, against files made to explode. */
const MAX_ALIASES = 100;

export function loadRecords(files: readonly SourceFile[]): { records: Records; problems: Problem[]; origins: Origins } {
  const records: Records = { regions: {}, places: {}, actors: {}, people: {}, offices: {}, agreements: {}, sources: {}, outlines: {} };
  const problems: Problem[] = [], origins: Origins = new Map();
  for (const file of files) loadFile(file, records, problems, origins);
  checkReferences(records, problems, origins);
  return { records, problems, origins };
}

function loadFile(file: SourceFile, records: Records, problems: Problem[], origins: Origins): void {
  const { path, text } = file;
  const base = /([^/]+)\.ya?ml$/.exec(path)?.[1];
  const error = (message: string, line?: number): void => { problems.push({ path, message, level: 'error', ...(line ? { line } : {}) }); };
  const kind = kindOfFile(base ?? '');
  if (!kind) { error(`the file name says nothing about what it holds; use one of ${FILE_NAMES.join(', ')}.yaml`); return; }
  if (text.includes('\u0000')) { error('this is not a text file'); return; }
  const counter = new LineCounter();
  const doc = parseDocument(text, { lineCounter: counter, uniqueKeys: true, version: '1.2' });
  if (doc.errors.length) { for (const e of doc.errors) error(`the YAML cannot be read: ${e.message.split('\n')[0]}`, e.linePos?.[0].line); return; }
  let value: unknown;
  try { value = doc.toJS({ maxAliasCount: MAX_ALIASES }); } catch (e) { error(`the YAML cannot be read: ${(e as Error).message}`); return; }
  if (value === null || value === undefined) { error('the file is empty'); return; }
  if (kind !== 'region' && !Array.isArray(value)) { error('the file must be a list of records ("- id: …")'); return; }
  const region = /(?:^|\/)regions\/([^/]+)\//.exec(path)?.[1];
  const items: unknown[] = kind === 'region' ? [value] : (value as unknown[]);
  items.forEach((item, i) => {
    const line = lineOf(doc, kind === 'region' ? [] : [i], counter);
    const id = typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string' ? item.id : `record ${i + 1}`;
    const parsed = (FILES[kind] as z.ZodType).safeParse(item);
    if (!parsed.success) {
      for (const issue of flatten(parsed.error.issues)) {
        const at = kind === 'region' ? issue.path : [i, ...issue.path];
        problems.push({ path, record: id, field: issue.path.join('.'), message: issue.message, level: 'error', line: lineOf(doc, at, counter) });
      }
      return;
    }
    const record = parsed.data as { id: string; region?: string };
    const space = kind === 'sources' || kind === 'region' ? kind : 'record';
    const first = origins.get(`${space}:${record.id}`);
    if (first) { problems.push({ path, record: record.id, field: 'id', message: `the id is taken by ${first.path}:${first.line}`, level: 'error', line }); return; }
    origins.set(`${space}:${record.id}`, { path, line });
    if (region && kind !== 'region' && kind !== 'sources' && kind !== 'people' && kind !== 'offices') record.region = region;
    (records[KIND_OF[kind]] as Record<string, unknown>)[record.id] = record;
  });
}

/** Union errors of zod say nothing to an editor; the issues of the branch that came furthest do. */
function flatten(issues: z.core.$ZodIssue[]): { path: (string | number)[]; message: string }[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'invalid_union' && issue.errors.length) {
      const best = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0]!;
      return flatten(best).map((inner) => ({ path: [...issue.path, ...inner.path] as (string | number)[], message: inner.message }));
    }
    if (issue.code === 'invalid_key') return [{ path: issue.path as (string | number)[], message: issue.issues[0]?.message ?? issue.message }];
    const message = issue.code === 'unrecognized_keys' ? `unknown field ${issue.keys.map((k) => `"${k}"`).join(', ')}` : issue.message;
    return [{ path: issue.path as (string | number)[], message }];
  });
}
const depth = (issues: z.core.$ZodIssue[]): number => Math.max(0, ...issues.map((i) => i.path.length));

/** Line of the node at a path, or of the nearest one above it. */
export function lineOf(doc: Document, path: readonly (string | number)[], counter: LineCounter): number {
  for (let n = path.length; n >= 0; n--) {
    const node = n === 0 ? doc.contents : (doc.getIn(path.slice(0, n), true) as YAMLSeq | undefined);
    if (node && typeof node === 'object' && 'range' in node && node.range) return counter.linePos(node.range[0]).line;
  }
  return 1;
}

function checkReferences(records: Records, problems: Problem[], origins: Origins): void {
  const unknown = (space: 'record' | 'region' | 'sources', id: string, field: string, missing: string, message: string): void => {
    const origin = origins.get(`${space}:${id}`);
    problems.push({ path: origin?.path ?? '', record: id, field, message, missing, level: 'error', ...(origin ? { line: origin.line } : {}) });
  };
  for (const { owner, space, field, id, kinds } of referencesOf(records)) {
    if (!kinds.some((kind) => Object.hasOwn(records[kind], id))) unknown(space, owner, field, id, `there is no ${kinds.map((k) => SINGULAR[k]).join(' or ')} "${id}"`);
  }
  for (const { owner, space, field, cite } of citesOf(records)) {
    const id = cite.split('#')[0]!;
    if (!Object.hasOwn(records.sources, id)) unknown(space, owner, field, id, `there is no source "${id}"`);
  }
}
const SINGULAR: Record<keyof Records, string> = { regions: 'region', places: 'place', actors: 'actor', people: 'person', offices: 'office', agreements: 'agreement', sources: 'source', outlines: 'outline' };
