/**
 * One language as data: data/languages/<lang>.yaml. Rules name the lists below; no code names a language.
 * A word list holds lower-case words or phrases, (a|b) and (x)? as in name forms.
 */
import { z } from 'zod';
import { AGREEMENT_KINDS, Lang, ROLES } from './schema.ts';

const words = z.array(z.string().min(1)).default([]);
/** Cue lists. Each comment says what the rule that reads it does with a hit. */
export const Cues = z.strictObject({
  article: words,            // "the", "a": may stand between parts of a phrase, never inside a span
  indefinite: words,         // "a", "an": a head noun after it introduces something new, it refers to nothing
  of: words,                 // joins role and polity, clause and agreement
  possessive: words,         // "its", "their": a clause after it belongs to the last agreement
  ending: words,             // possessive endings that split off at an apostrophe
  conjunction: words,        // "and", "or": lists
  former: words,             // a role after it is not the holder of that day
  deputy: words,             // a role after it is another office
  honorific: words,          // stands before a name and tells nothing: Mr, General
  opener: words,             // capitalised at a sentence's start only: no given name
  demonstrativeTime: words,  // "on", "dated", "signed on": joins an agreement and its date
  broker: words,             // "brokered by", "mediated by"
  government: words,         // "official": makes a capital a government
  speech: words,             // verbs of saying, wanting, deciding (any form) with a government as subject
  statal: words,             // auxiliaries that make a capital a government unless a place predicate follows
  placePredicate: words,     // "located", "shelled": a capital before it is the city
  addressed: words,          // verbs and nouns whose object or complement is a government: told, pressure on
  relation: words,           // nouns of relation before "between/with": talks, tensions
  between: words, with: words, by: words, from: words, to: words, in: words, against: words, for: words, accordingTo: words,
  link: words,               // nouns before "between" that join cities: road, flights
  depart: words,             // "left for": a capital after it is a destination
  relative: words,           // opens a clause between a subject and its verb: which, whose
  attitude: words,           // nouns a government owns: position, calculations
  sources: words,            // nouns that come "from" a government: signature, orders
  cityNoun: words,           // nouns that a capital's name qualifies as city: airport, mayor
  institution: words,        // capitalised nouns that turn a name before them into an institution, club, street
  publisher: words,          // nouns that turn "statement" into a press release: ministry, spokesperson
  law: words,                // what a clause may belong to that is no agreement: constitution, charter
  vague: words,              // nouns too vague to refer to an agreement: document
  proform: words,            // "one": a head noun only with a date before it
  number: words,             // "No.", "number": before a resolution's number
  abbreviation: words,       // a full stop after it ends no sentence
  yearWord: words,           // words beside a year: "year", "года"
});
export const Language = z.strictObject({
  lang: Lang,
  months: z.array(z.array(z.string())).length(12),
  ordinals: z.array(z.array(z.string())),
  cardinals: z.array(z.string()).default([]),
  roles: z.partialRecord(z.enum(ROLES), z.array(z.string())),
  heads: z.partialRecord(z.enum(AGREEMENT_KINDS), z.array(z.string())),
  /** Plural head nouns → their singular. */
  plurals: z.record(z.string(), z.string()).default({}),
  clauses: z.array(z.string()).min(1),
  series: z.partialRecord(z.enum(['unsc', 'unga']), z.array(z.string())).default({}),
  /** Frame of a metonym's further name, with {actor}. */
  governmentOf: z.string(),
  /** A capital initial tells a name. */
  cased: z.boolean(),
  cues: Cues,
});
export type Language = z.infer<typeof Language>;
