/** What stands in a sentence without being a word of its language. */
/** Names, formats, units and keys that are written alike everywhere. */
export const SIGNS = /\b(?:Byname|Natural Earth|Web Annotation|JSON-LD|PA-X|Markdown|JSON|CSV|CSS|HTML|PDF|UTF-8|Alt|Shift|Escape)\b/g;
export const withoutPlaceholders = (text: string): string => text.replace(/\{\w+\}/g, ' ');
