/** The news sites of the second choice, from data/sites.yaml: one host a line, so that no YAML parser is shipped for it. */
import text from '../../data/sites.yaml?raw';

export const parse = (): string[] => [...text.matchAll(/^- ([a-z0-9.-]+)\s*$/gm)].map((m) => m[1]!);
