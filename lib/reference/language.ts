/**
 * One language as data: data/languages/<lang>.yaml. Rules name the lists below; no code names a language.
 * A word list holds lower-case words or phrases, (a|b) and (x)? as in name forms; in cue lists a star at the end ("заяви*") stands for
 * any ending, one at the beginning ("*minister") for any first part of a compound. In roles {actor} stands for the adjectives of the actors
 * in the data ("ministre {actor} des Affaires étrangères").
 */
import { z } from 'zod';
import { CASES, CLASSES, type CaseName } from '../text/endings.ts';
import { AGREEMENT_KINDS, Lang, ROLES } from './schema.ts';

const words = z.array(z.string().min(1)).default([]);
/** Cue lists. Each comment says what the rule that reads it does with a hit. */
export const Cues = z.strictObject({
  elided: words,             // "l", "d": short words that an apostrophe ties to the next one, as a space would
  determiner: words,         // where nouns have capitals: a capitalised word after one is a noun, no given name
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
  bare: words,               // verbs without an ending: after a pair of subjects, "that" or an auxiliary
  beforeBare: words,         // "that", "let", "will": a capital between one and a bare verb is a government
  adverb: words,             // between a capital and its verb; tells nothing by itself: now, harshly, on Monday
  verb: words,               // verbs of any meaning: a capital before one at the start of a clause is likely a government
  infinitive: words,         // "Ankara to host talks": at the start of a headline a capital before it and a verb is a government
  either: words,             // verbs that a city has too: a government unless a word of city life follows
  cityLife: words,           // words of city life: tourists, smog, restaurants
  statal: words,             // auxiliaries that make a capital a government unless a place predicate follows
  placePredicate: words,     // "located", "shelled": a capital before it is the city
  addressed: words,          // verbs and nouns whose object or complement is a government: told, pressure on
  giving: words,             // what a government is given: supply, concede, weapons, a note; then "to" and its capital
  relation: words,           // nouns of relation before "between/with": talks, tensions
  between: words, with: words, by: words, from: words, to: words, in: words, against: words, on: words, for: words, accordingTo: words,
  assault: words,            // what is done on a city: attack, raid, march
  motion: words,             // somebody reaches, leaves or bombs it: a capital right after one is the city
  link: words,               // nouns before "between" that join cities: road, flights
  depart: words,             // "left for": a capital after it is a destination
  relative: words,           // opens a clause between a subject and its verb: which, whose
  attitude: words,           // nouns a government owns: position, calculations
  attribute: words,          // adjectives of what a government owns: new, foreign, nuclear
  sources: words,            // nouns that come "from" a government: signature, orders
  cityNoun: words,           // nouns that a capital's name qualifies as city: airport, mayor
  agent: words,              // people and callings that a capital's name qualifies as city: bakers, tourists
  administration: words,     // nouns after a surname that only a head of state or government has: administration, presidency
  predicate: words,          // before a role without an article: nobody in particular: become, elected
  institution: words,        // capitalised nouns that turn a name before them into an institution, club, street
  publisher: words,          // nouns that turn "statement" into a press release: ministry, spokesperson
  law: words,                // what a clause may belong to that is no agreement: constitution, charter
  vague: words,              // nouns too vague to refer to an agreement: document
  proform: words,            // "one": a head noun only with a date before it
  number: words,             // "No.", "number": before a resolution's number
  abbreviation: words,       // a full stop after it ends no sentence
  yearWord: words,           // words beside a year: "year", "года"
  dated: words,              // between a date and its noun: "tarihli"
  numberEnding: words,       // after a number and a hyphen or apostrophe: "cu", "րդ"
  numberPrefix: words,       // before a number and a hyphen: "მე"
  demonstrative: words,      // "this": makes a head noun refer back where the language has no article
  fresh: words,              // "new": a head noun after it is a text of that day
  signing: words,            // "signed", "adopted": so is one beside it
  partner: words,            // postposition "with" after a capital
  impersonal: words,         // verbs of saying without a subject: "in Baku they said"
  supported: words,          // verbs whose object before them is a government
  subordinate: words,        // opens a clause after a comma: "that", "which"
  sport: words,              // words of sport and art: a place name in quotes near one, or beside one, is a club or ensemble
  match: words,              // words of a match report: near one, a name that a club has too is the club
  courtesy: words,           // titles after a given name: "xanım"
  given: words,              // given names, in a language without capitals: a surname after one of another person is not an official's
  madam: words,              // title of a woman: a man's surname after it is another's
  sir: words,                // and the other way round
  surnameIs: words,          // "my surname is": a namesake
  homonym: words,            // names of places that are also given names or common words: a mention needs more than the name
  namesake: words,           // names of places that a better known place elsewhere has too: the page must name another place of the region
  preposition: words,        // before a homonym it is a place: "from", "as far as"
  called: words,             // beside a homonym it is somebody's name: "named"
  kin: words,                // after a homonym it is somebody's name: "son"
  occupation: words,         // private occupations: a name right after one is a namesake of the official
  rank: words,               // "general": a surname after it may be a commander's
  soCalled: words,           // before a name in quotes: the quotes doubt the name, it is no brand
  workTitle: words,          // capitalised in the middle of a sentence they open the title of a book or film: "The", "My"
  placeNoun: words,          // capitalised nouns that may follow a place name without making it another name: "District"
});
const WordKind = z.enum(['name', 'given', 'surname', 'adjective', 'lemma', 'word']);
const CaseOf = z.enum(Object.keys(CASES) as [CaseName, ...CaseName[]]);
const Pattern = z.string().refine((re) => { try { new RegExp(re, 'u'); return true; } catch { return false; } }, 'not a regular expression');
/** See text/inflection.ts. A language generates (cases, generate) or recognises (stems, endings), or does neither. */
export const Inflection = z.strictObject({
  cases: z.array(CaseOf).default([]),
  generate: z.array(z.strictObject({ of: z.array(WordKind).optional(), gender: z.enum(['m', 'f']).optional(), ends: Pattern, cut: z.number().int().min(0).default(0), forms: z.array(z.string()) })).default([]),
  stems: z.array(z.strictObject({
    of: z.array(WordKind).optional(), ends: Pattern,
    stems: z.array(z.strictObject({ cut: z.number().int().min(0).default(0), add: z.string().default(''), class: z.string(), bare: z.boolean().default(false) })),
  })).default([]),
  inner: z.array(z.strictObject({ ends: Pattern, cut: z.number().int().min(0).default(0), forms: z.array(z.string()) })).default([]),
  /** Case → prefixes written on to a word ("ב", "وب"); what they say of the word after them. */
  prefixes: z.partialRecord(z.enum([...CaseOf.options, 'other']), z.array(z.string())).default({}),
  /** The endings are words of their own, only written on to the name (Korean "바쿠는"): they are no part of a mention. */
  particles: z.boolean().default(false),
  /** Class of stems → case → endings, (a|b) and (x)? as in name forms. "other": an ending that tells no case. */
  endings: z.record(z.string(), z.partialRecord(z.enum([...CaseOf.options, 'other']), z.array(z.string()))).default({}),
  /**
   * How endings are written where they follow the letters of the name: an ending after a consonant and after a vowel. A sign of `letters`
   * in them stands for the letter that its first fitting list gives: [last of these letters before it, what is written]. Ends of names in
   * `except` take others, or change. Without this an ending is carried over to another name as it stands.
   */
  written: z.strictObject({
    vowels: z.string(), letters: z.record(z.string().length(1), z.array(z.tuple([z.string(), z.string()]))),
    endings: z.array(z.tuple([z.string(), z.string()])), except: Pattern,
  }).optional(),
}).superRefine((value, ctx) => {
  const classes = Object.keys(value.endings);
  if (classes.length >= CLASSES) ctx.addIssue({ code: 'custom', path: ['endings'], message: `more than ${CLASSES - 1} classes of stems` });
  for (const { stems } of value.stems) for (const stem of stems) if (!classes.includes(stem.class)) ctx.addIssue({ code: 'custom', path: ['stems'], message: `no endings for the class "${stem.class}"` });
  for (const rule of value.generate) if (rule.forms.length !== value.cases.length) ctx.addIssue({ code: 'custom', path: ['generate'], message: `"${rule.ends}" has ${rule.forms.length} forms for ${value.cases.length} cases` });
});
export const Language = z.strictObject({
  lang: Lang,
  months: z.array(z.array(z.string())).length(12),
  /** Months of other calendars, under the name that Intl has for them ("persian"). */
  calendars: z.record(z.string(), z.array(z.array(z.string())).length(12)).default({}),
  ordinals: z.array(z.array(z.string())),
  cardinals: z.array(z.string()).default([]),
  roles: z.partialRecord(z.enum(ROLES), z.array(z.string())),
  /** How a role and its state stand together: state before it, adjective before or after it, state after it with no mark of case, "of" and the state, the state in the genitive after it. */
  roleFrames: z.array(z.enum(['before', 'adjective', 'adjective-after', 'after', 'of', 'genitive'])).min(1),
  heads: z.partialRecord(z.enum(AGREEMENT_KINDS), z.array(z.string())),
  /** Plural head nouns → their singular. */
  plurals: z.record(z.string(), z.string()).default({}),
  clauses: z.array(z.string()).min(1),
  series: z.partialRecord(z.enum(['unsc', 'unga']), z.array(z.string())).default({}),
  /** Frame of a metonym's further name, with {actor}. */
  governmentOf: z.string(),
  /** A capital initial tells a name. */
  cased: z.boolean(),
  /** Which other words have a capital initial inside a sentence. */
  capitals: z.strictObject({ months: z.boolean(), adjectives: z.boolean(), nouns: z.boolean().default(false) }),
  /** Where a title stands: "President Aliyev", "アリエフ大統領". */
  titles: z.enum(['before', 'after']).default('before'),
  /** Known things have an article; a bare head noun refers to nothing. */
  articles: z.boolean(),
  /** Where the owner of a noun stands: "Bakının mövqeyi", "позиция Баку". */
  possessor: z.enum(['before', 'after', 'both']),
  /** Cases that mark a known thing in a language without articles (the accusative of Turkish, the article at the end of Armenian nouns). */
  definiteCases: z.array(CaseOf).default([]),
  /** Names in quotes are brands, clubs, ships; doubt is said in words. */
  quotesBrands: z.boolean().default(false),
  /** Where the verb stands: in the middle of a clause or at its end. */
  verb: z.enum(['middle', 'end']),
  inflection: Inflection.default({ cases: [], generate: [], stems: [], inner: [], prefixes: {}, particles: false, endings: {} }),
  cues: Cues,
});
export type Language = z.infer<typeof Language>;
