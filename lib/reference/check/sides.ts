/** Rows that answer one question, and who is given as saying so: control and claim are two questions, in force and void are one. */
import type { Id, Records, Row } from '../records.ts';

export interface Question { record: Id; /** of the list of rows */ field: string; rows: [i: number, row: Row][] }

/** Every question that the records answer. */
export function* questionsOf(records: Records): Generator<Question> {
  for (const kind of ['places', 'actors'] as const) for (const r of Object.values(records[kind])) yield* asked(r.id, 'status', r.status ?? [], dimension);
  for (const a of Object.values(records.agreements)) {
    yield* asked(a.id, 'status', a.status ?? [], oneQuestion);
    for (const [i, c] of (a.clauses ?? []).entries()) yield* asked(a.id, `clauses.${i}.status`, c.status ?? [], oneQuestion);
  }
}
function* asked(record: Id, field: string, rows: readonly Row[], questions: (row: Row) => string): Generator<Question> {
  for (const question of new Set(rows.map(questions))) yield { record, field, rows: [...rows.entries()].filter(([, row]) => questions(row) === question) };
}
/** Whose claim is recognised is a question of its own for each. */
const dimension = (row: Row): string => `${row.is} ${row.of ?? ''}`;
const oneQuestion = (): string => '';
