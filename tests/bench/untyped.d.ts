declare module 'flashtext.js' {
  export default class KeywordProcessor {
    constructor(caseSensitive?: boolean);
    setNonWordBoundaries(letters: Iterable<string>): void;
    addKeyword(keyword: string): void;
    extractKeywords(text: string): string[];
  }
}
declare module 'fastscan' {
  export default class FastScanner {
    constructor(words: string[]);
    search(text: string): [offset: number, word: string][];
  }
}
declare module 'ahocorasick' {
  export default class AhoCorasick {
    constructor(words: string[]);
    search(text: string): [last: number, words: string[]][];
  }
}
