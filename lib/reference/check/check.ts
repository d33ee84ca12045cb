/**
 * The data check: files in, findings and totals out. Pure; the command reads the files and prints.
 * Records that do not fit the schema are named and left out; the other rules run on the rest.
 */
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { Language } from '../language.ts';
import { loadRecords, type Problem, type SourceFile } from '../load.ts';
import type { Lang, Records } from '../records.ts';
import { FILES, Id } from '../schema.ts';
import { inOrder, type Finding, type Remark } from './finding.ts';
import { formError } from './forms.ts';
import { RULES } from './rules.ts';
import { Sheets } from './sheets.ts';
import { totalsOf, type Target, type Totals } from './totals.ts';
import { loadedList, type LoadedWords } from './words.ts';

export interface Input {
  /** Every YAML file below the data folder, paths relative to it. */
  files: readonly SourceFile[];
  /** Which of them hold records, by path. */
  isRecordFile: (path: string) => boolean;
  /** The list of loaded words that serves where the folder brings none: the text of check/loaded-words.yaml. */
  loadedWords: SourceFile;
  /** The same for the words that an editor looks at: check/careful-words.yaml. */
  carefulWords: SourceFile;
  /** Interface strings, file (its name is the language) → key → text: the project's own voice too. */
  strings?: Record<string, Record<string, unknown>>;
}
export interface Checked { findings: Finding[]; totals: Totals; records: Records }

const LOADED = 'check/loaded-words.yaml', CAREFUL = 'check/careful-words.yaml', TARGETS = 'check/targets.yaml', SITES = 'sites.yaml';
const UNREADABLE = 'the YAML cannot be read';
const TargetFile = z.array(z.strictObject({ label: z.string().min(1), regions: z.array(Id), places: z.number().int().positive() }));
const WordFile = z.record(z.string(), z.array(z.string().min(1)).min(1));

export function checkData(input: Input): Checked {
  const sheets = new Sheets(input.files), broken = new Set(sheets.broken.map((f) => f.path)), findings: Finding[] = [...sheets.broken];
  const files = input.files.filter((f) => !broken.has(f.path)), recordFiles = files.filter((f) => input.isRecordFile(f.path));
  if (!input.files.some((f) => input.isRecordFile(f.path))) findings.push({ path: '', message: `there are no records here: the folder needs files such as ${Object.keys(FILES).join('.yaml, ')}.yaml`, level: 'error' });
  const languages = new Map<Lang, Language>();
  for (const f of files) findings.push(...fileFindings(f, input.isRecordFile(f.path), languages));

  const { records, problems, origins } = loadRecords(recordFiles);
  for (const problem of withoutEchoes(problems)) if (problem.missing === undefined || !sheets.has(problem.missing)) findings.push(explained(problem, sheets));

  const remark = (rule: string, { record, field, message, level = 'error', space = 'record' }: Remark): void => {
    const path = origins.get(`${space}:${record}`)?.path ?? '';
    findings.push({ path, line: sheets.line(path, record, field), record, field, message, level, rule });
  };
  const loaded = wordsOf(LOADED, input.loadedWords, files, findings), careful = wordsOf(CAREFUL, input.carefulWords, files, findings);
  for (const lang of Object.keys(input.strings ?? {}).map(langOf)) if (!loaded.has(lang)) findings.push({ path: LOADED, field: lang, message: `the interface speaks "${lang}" and has no loaded words listed: add them`, level: 'error' });
  for (const rule of RULES) for (const one of rule.check({ records, languages, loaded, careful })) remark(rule.id, one);
  for (const [path, strings] of Object.entries(input.strings ?? {})) findings.push(...stringFindings(path, strings, loaded));
  return { findings: findings.sort(inOrder), totals: totalsOf(records, findings, targetsOf(files, findings)), records };
}

/** Files that hold no records: languages are read, other names are unknown. */
function fileFindings({ path, text }: SourceFile, isRecords: boolean, languages: Map<Lang, Language>): Finding[] {
  if (isRecords || path === SITES || path === LOADED || path === CAREFUL || path === TARGETS) return [];
  if (!path.startsWith('languages/')) return [{ path, message: `nothing reads this file: name it ${Object.keys(FILES).join(', ')}.yaml, or put it under languages/`, level: 'error' }];
  const { value, findings } = readYaml(path, text);
  if (findings.length) return findings;
  const read = Language.safeParse(value);
  if (!read.success) return read.error.issues.map((issue) => ({ path, field: issue.path.join('.'), message: plainly(issue.message), level: 'error' }));
  const named = path.slice(path.lastIndexOf('/') + 1).replace(/\.ya?ml$/, '');
  if (named !== read.data.lang) findings.push({ path, field: 'lang', message: `says "${read.data.lang}": name the file ${read.data.lang}.yaml or mend the field`, level: 'error' });
  for (const [group, lists] of [['roles', read.data.roles], ['heads', read.data.heads], ['series', read.data.series], ['cues', read.data.cues]] as const)
    for (const [key, list] of Object.entries(lists)) for (const form of list) { const wrong = formError(form); if (wrong !== null) findings.push({ path, field: `${group}.${key}`, message: wrong, level: 'error' }); }
  languages.set(read.data.lang, read.data);
  return findings;
}
function readYaml(path: string, text: string): { value: unknown; findings: Finding[] } {
  const doc = parseDocument(text, { version: '1.2', uniqueKeys: true });
  const findings = doc.errors.slice(0, 1).map((e): Finding => ({ path, line: e.linePos?.[0].line, message: `${UNREADABLE}: ${e.message.split(' at line ')[0]}; mend that line, or get the whole file again if it is cut short`, level: 'error' }));
  if (findings.length) return { value: null, findings };
  try {
    const value: unknown = doc.toJS({ maxAliasCount: 100 });
    return value === null || value === undefined ? { value, findings: [{ path, message: 'the file is empty', level: 'error' }] } : { value, findings };
  } catch (error) { return { value: null, findings: [{ path, message: `${UNREADABLE}: ${(error as Error).message}`, level: 'error' }] }; }
}

/** YAML that is broken once is broken in many ways; the first place is the one to mend. */
function withoutEchoes(problems: readonly Problem[]): Problem[] {
  const unreadable = new Set<string>();
  return problems.filter((p) => {
    if (p.record !== undefined || !p.message.startsWith(UNREADABLE)) return true;
    if (unreadable.has(p.path)) return false;
    unreadable.add(p.path);
    return true;
  }).map((p) => (unreadable.has(p.path) ? { ...p, message: `${p.message.replace(/ at line \d+, column \d+:?$/, '').replace('Maximum call stack size exceeded', 'it is nested too deeply')}; mend that line, or get the whole file again if it is cut short` } : p));
}
/** A problem of the loader with the line of its field, and in words for an editor. */
function explained(problem: Problem, sheets: Sheets): Finding {
  const { path, record, field } = problem, finding: Finding = { path, record, field, line: problem.line, message: plainly(problem.message), level: problem.level === 'error' ? 'error' : 'notice' };
  if (problem.missing !== undefined) return { ...finding, line: sheets.line(path, record, field), message: `${problem.message}: mend the id, or add the record` };
  const bare = record && field ? sheets.unquoted(path, record, field) : undefined;
  if (bare && (bare.read === null || problem.message.includes('expected string'))) finding.message = bare.read === null
    ? 'has no value: write one, or take the field out'
    : `YAML reads ${bare.written} as ${typeof bare.read === 'number' ? `the number ${bare.read}` : String(bare.read)}: write it in quotes, "${bare.written}"`;
  return finding;
}
/** zod's sentences that say nothing to an editor. */
function plainly(message: string): string {
  const wanted = /^Invalid input: expected (\w+), received (\w+)$/.exec(message);
  if (!wanted) return message;
  const what = ({ string: 'a text', array: 'a list', object: 'fields ("name: value")', record: 'one entry per language ("en: …")', number: 'a number', tuple: 'a list of numbers', boolean: 'true or false' })[wanted[1]!] ?? wanted[1]!;
  return wanted[2] === 'undefined' ? `is missing: add it (${what})` : `${what} is meant here`;
}

/** A list of words by language: the folder's own, else the project's. */
function wordsOf(path: string, ours: SourceFile, files: readonly SourceFile[], findings: Finding[]): ReturnType<typeof loadedList> {
  const file = files.find((f) => f.path === path) ?? ours, { value, findings: wrong } = readYaml(file.path, file.text);
  findings.push(...wrong);
  const read = WordFile.safeParse(value), words: LoadedWords = {};
  if (!wrong.length && !read.success) findings.push({ path: file.path, message: 'write a list of words for each language, as in "en: [so-called]"', level: 'error' });
  for (const [lang, entries] of Object.entries(read.data ?? {})) {
    for (const entry of entries) { const bad = formError(entry); if (bad !== null) findings.push({ path: file.path, field: lang, message: bad, level: 'error' }); else (words[lang] ??= []).push(entry); }
  }
  return loadedList(words);
}
/** What counts as full coverage, where the folder says so. */
function targetsOf(files: readonly SourceFile[], findings: Finding[]): Target[] {
  const file = files.find((f) => f.path === TARGETS);
  if (!file) return [];
  const { value, findings: wrong } = readYaml(TARGETS, file.text), read = TargetFile.safeParse(value);
  findings.push(...wrong, ...(wrong.length || read.success ? [] : [{ path: TARGETS, message: 'write a list of regions with their number of places, as in "- { label: Shore, regions: [shore], places: 20 }"', level: 'error' as const }]));
  return read.data ?? [];
}
/** "locales/browse/en.json" is English. */
const langOf = (path: string): Lang => /([^/]+)\.json$/.exec(path)?.[1] ?? path;
function stringFindings(path: string, strings: Record<string, unknown>, loaded: ReturnType<typeof loadedList>): Finding[] {
  return Object.entries(strings).flatMap(([key, value]) => (typeof value === 'string' ? [value] : Object.values(value as Record<string, string>)).flatMap((text): Finding[] => {
    const word = loaded.find(text, langOf(path));
    return word === null ? [] : [{ path, outside: true, record: key, message: `"${word}" takes a side: say it in plain words`, level: 'error' }];
  }));
}
