/** The imports that there are, file by file, as dependency-cruiser reads them; and the group of borders.config.ts that a file is in. */
import { matchesGlob } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { GROUPS } from '../../../borders.config.ts';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** Paths relative to the root, with "/". typeOnly: nothing of it is left when the program runs. */
export interface Import { from: string; to: string; typeOnly: boolean }

export async function importsOf(folders: string[]): Promise<{ files: string[]; imports: Import[] }> {
  const { output } = await cruise(folders, { baseDir: ROOT, tsPreCompilationDeps: true, doNotFollow: { path: 'node_modules' }, exclude: { path: 'node_modules' } });
  const { modules } = output as ICruiseResult;
  const own = modules.filter((m) => !m.coreModule && !m.couldNotResolve);
  return {
    files: own.map((m) => m.source),
    imports: own.flatMap(({ source, dependencies }) => dependencies
      .filter((d) => !d.coreModule && !d.couldNotResolve)
      .map((d) => ({ from: source, to: d.resolved, typeOnly: d.dependencyTypes.includes('type-only') || d.dependencyTypes.includes('type-import') }))),
  };
}
export function groupOf(file: string): string {
  const group = Object.entries(GROUPS).find(([, { files }]) => files.some((glob) => matchesGlob(file, glob)))?.[0];
  if (!group) throw new Error(`${file} is in no group of borders.config.ts`);
  return group;
}
