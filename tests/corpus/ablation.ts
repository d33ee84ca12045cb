/**
 * node tests/corpus/ablation.ts: what each rule is worth on the annotated articles. Strict F1 of all languages with data, together,
 * without a group of rules and without each single rule, as tables for docs/accuracy.md; last the rules whose absence changes nothing.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../cli/compile.ts';
import { RULES, type Rule } from '../../lib/annotate/rules.ts';
import { readArticles } from './documents.ts';
import { openData, scoreCorpus } from './run.ts';
import { sumOf } from './score.ts';

const articles = readArticles().filter((article) => existsSync(join(ROOT, `data/languages/${article.lang}.yaml`))), gazetteer = openData(), all = Object.keys(RULES) as Rule[];
const measure = (without: readonly Rule[]): { f1: number; found: number; wrong: number; fired: number } => sumOf(scoreCorpus(articles, without, gazetteer));
const full = measure([]), groups = [...new Set(all.map((rule) => rule.split('.')[0]!))];
const signed = (n: number): string => (n > 0 ? `+${n}` : String(n));
interface Row { name: string; f1: number; found: number; wrong: number; fired: number }
const row = (name: string, without: readonly Rule[]): Row => { const s = measure(without); return { name, f1: 100 * (s.f1 - full.f1), found: s.found - full.found, wrong: s.wrong - full.wrong, fired: s.fired - full.fired }; };
const shown = (r: Row): string => `| ${r.name} | ${r.f1 > 0 ? '+' : ''}${r.f1.toFixed(2)} | ${signed(r.found)} | ${signed(r.wrong)} | ${signed(r.fired)} |`;
const head = (first: string): string => `| ${first} | F1 | Right | Wrong | Traps fired |\n|---|--:|--:|--:|--:|`;

console.log(`With every rule: F1 ${(100 * full.f1).toFixed(1)}, right ${full.found}, wrong ${full.wrong}, traps fired ${full.fired}; ${articles.length} articles.\n`);
console.log(head('Without all rules of the group'));
for (const group of groups) console.log(shown(row(`\`${group}.*\``, all.filter((rule) => rule.startsWith(`${group}.`)))));
const single = all.map((rule) => row(`\`${rule}\``, [rule])), idle = single.filter((r) => !r.f1 && !r.found && !r.wrong && !r.fired);
console.log(`\n${head('Without the rule')}`);
for (const r of single.filter((one) => !idle.includes(one)).sort((a, b) => a.f1 - b.f1)) console.log(shown(r));
console.log(`\nNo change here: ${idle.map((r) => r.name).join(', ')}.`);
