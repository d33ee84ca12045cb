/** What the data check says, one finding a line: where it stands, what is wrong, what to do. */
export interface Finding {
  /** Relative to the data folder, with "/". */
  path: string;
  /** The path is the project's, not the data folder's. */
  outside?: true;
  /** 1-based. */
  line?: number | undefined;
  record?: string | undefined;
  field?: string | undefined;
  /** What is wrong and, after a colon or semicolon, what to do. */
  message: string;
  /** error: the data may not be published. incomplete: the record is published and its card says so. notice: an editor looks once. */
  level: Level;
  /** id of the rule of rules.ts; none where a file or a record could not be read */
  rule?: string;
}
export type Level = 'error' | 'incomplete' | 'notice';
/** What a rule says about a record; file and line are found from it. */
export interface Remark { record: string; field: string; message: string; level?: Level; /** where the id lives */ space?: 'record' | 'region' | 'sources' }

/** "data/regions/cyprus/places.yaml:12 kyrenia.status.0.when: …". @param folder put before the path */
export function written({ path, outside, line, record, field, message }: Finding, folder = 'data'): string {
  const where = [record, field].filter(Boolean).join('.');
  return `${outside ? '' : `${folder}/`}${path}${line ? `:${line}` : ''}${where ? ` ${where}` : ''}: ${message}`;
}
/** By file, then line, then record and field. */
export function inOrder(a: Finding, b: Finding): number {
  return compare(a.path, b.path) || (a.line ?? 0) - (b.line ?? 0) || compare(a.record ?? '', b.record ?? '') || compare(a.field ?? '', b.field ?? '') || compare(a.message, b.message);
}
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
