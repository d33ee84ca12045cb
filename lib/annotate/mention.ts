/** What annotate() hands on: plain, serialisable values. Offsets are UTF-16 code units in the article string, end exclusive. */
export type MentionKind = 'place' | 'official' | 'agreement' | 'metonym';
export const MENTION_KINDS: readonly MentionKind[] = ['place', 'official', 'agreement', 'metonym'];
export type Via = 'name' | 'surname' | 'role' | 'reference';

export interface Mention {
  start: number;
  end: number;
  /** text.slice(start, end) */
  text: string;
  kind: MentionKind;
  /** Record id: a place or de facto actor; a person, or the office when its holder is not known; an agreement; a metonym's actor. */
  id: string;
  /** The shown form of the matched name in the language of the text. */
  name: string;
  /** Every name of the record; for a metonym also "Government of …". */
  names: string[];
  wikidata?: string;
  via: Via;
  confidence: 'certain' | 'likely';
  /** Clause numbers as cited, in digits or as printed, several joined by ", ". */
  clause?: string;
  /** Agreements only: the day the text itself bears, null without a single day. */
  agreementDate?: string | null;
  /** Officials found by role: the office. */
  office?: string;
  /** Other records that fit equally well. */
  candidates?: { id: string; name: string; /** where it is another than the mention's own */ kind?: MentionKind }[];
  /** Metonyms: the words that made it one. */
  cue?: string;
}
export interface Annotation { lang: string; date: string | null; dataVersion: string; mentions: Mention[] }
