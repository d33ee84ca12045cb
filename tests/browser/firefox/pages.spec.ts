/** Real Firefox: the extension's own pages, and what Mozilla's own check says of the build. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from './fixture.ts';

const PAGES: Record<string, string> = { 'popup.html': 'Byname', 'sidepanel.html': '', 'options.html': 'Settings', 'welcome.html': 'Read contested names with their context' };
for (const [name, heading] of Object.entries(PAGES)) {
  test(`${name} loads without an error`, async ({ firefox }) => {
    const before = firefox.errors.length, context = await firefox.open(firefox.extensionPage(name));
    await expect.poll(() => firefox.evaluate<string | null>(context, "document.querySelector('main h1')?.textContent ?? null").catch(() => null), { timeout: 15_000 }).toContain(heading);
    expect(await firefox.evaluate(context, "[document.title.length > 0, document.documentElement.lang, getComputedStyle(document.body).margin]")).toEqual([true, 'en', '0px']);
    await new Promise((done) => setTimeout(done, 300));
    expect(firefox.errors.slice(before)).toEqual([]);
    await firefox.evaluate(context, "setTimeout(() => { throw new Error('this one is heard'); })");
    await expect.poll(() => firefox.errors.slice(before).join()).toMatch(/^JavaScript error: .*this one is heard$/);
  });
}
/** What Mozilla's check warns of and why that stays: React DOM sets innerHTML for dangerouslySetInnerHTML, which no component here uses. */
const EXPECTED_WARNINGS = ['UNSAFE_VAR_ASSIGNMENT'];
test('the check of the build finds no error and no other warning', () => {
  const done = spawnSync('web-ext', ['lint', '--source-dir', fileURLToPath(new URL('../../../.output/firefox-mv3', import.meta.url)), '--self-hosted', '--output', 'json'], { encoding: 'utf8', shell: process.platform === 'win32' });
  const { summary, errors, warnings } = JSON.parse(done.stdout) as { summary: { errors: number }; errors: unknown[]; warnings: { code: string; file?: string; message: string }[] };
  expect(errors).toEqual([]);
  expect(summary.errors).toBe(0);
  expect(warnings.filter(({ code }) => !EXPECTED_WARNINGS.includes(code)).map(({ code, file, message }) => `${code} ${file}: ${message}`)).toEqual([]);
});
