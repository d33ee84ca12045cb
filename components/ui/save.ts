/** Gives the reader a file to keep, written in UTF-8. Nothing leaves the browser, and no permission is needed. */
export function save(name: string, type: string, content: string): void {
  const link = document.createElement('a'), url = URL.createObjectURL(new Blob([content], { type }));
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
