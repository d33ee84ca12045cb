/** Gives the reader a file to keep. Nothing leaves the browser, and no permission is needed. */
export function save(name: string, type: string, content: string): void {
  const link = document.createElement('a'), url = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
