/** Writes docs/rules.md from the table of rules; with --check only says whether the file is up to date (exit status 1 when not). */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { RULES } from '../lib/annotate/rules.ts';

const FILE = join(fileURLToPath(new URL('..', import.meta.url)), 'docs/rules.md');
const SUBJECTS: Record<string, string> = { agreement: 'Agreements', capital: 'Capitals: government or city?', clause: 'Clauses', overlap: 'Overlaps', person: 'Officials by full name', place: 'Places', role: 'Officials by role', surname: 'Officials by surname' };

export function rulesPage(): string {
  const sections = Object.entries(SUBJECTS).map(([subject, title]) => {
    const rows = Object.entries(RULES).filter(([id]) => id.startsWith(`${subject}.`)).map(([id, text]) => `| \`${id}\` | ${text} |`);
    return `## ${title}\n\n| rule | what it says |\n|---|---|\n${rows.join('\n')}\n`;
  });
  return `# Rules\n\nMade from \`lib/annotate/rules.ts\` by \`node cli/rules.ts\`. \`annotate --explain\` prints, for every candidate in a text, the rule that kept or dropped it.\n\n${sections.join('\n')}`;
}
export const rulesPageUpToDate = (): boolean => existsSync(FILE) && readFileSync(FILE, 'utf8') === rulesPage();

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (!process.argv.includes('--check')) writeFileSync(FILE, rulesPage());
  else if (!rulesPageUpToDate()) { console.error('docs/rules.md is not up to date: run "node cli/rules.ts"'); process.exitCode = 1; }
}
