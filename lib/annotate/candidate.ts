/** What the rules propose before overlaps are settled. Words first … last are inclusive; start and end are UTF-16 offsets. */
import type { MentionKind, Via } from './mention.ts';
import type { Rule } from './rules.ts';

export interface Candidate {
  kind: MentionKind;
  /** Record id. */
  id: string;
  start: number;
  end: number;
  via: Via;
  /** Number of the matched name in the record, -1 for none. */
  name: number;
  confidence: 'certain' | 'likely';
  /** The rule that kept it. */
  rule: Rule;
  clause?: string;
  agreementDate?: string | null;
  office?: string;
  cue?: string;
  others?: string[];
}
/** A decision, for --explain: what was weighed, which rule decided, and whether it stayed. */
export interface Decision { start: number; end: number; text: string; id: string; kept: boolean; rule: Rule }
export type Explain = (decision: Decision) => void;
