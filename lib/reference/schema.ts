/**
 * The shape of every record under data/, as zod schemas. One list for the loader, the check, the compiler and the types.
 * Dates are strings (see time.ts); coordinates are [latitude, longitude] in degrees WGS 84.
 */
import { z } from 'zod';
import { isDay, parseWhen } from './time.ts';

export const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case letters, digits and single hyphens');
export const Lang = z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/, 'a language code such as "en" or "sr-Latn"');
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day is written "YYYY-MM-DD", in quotes').refine(isDay, 'there is no such day');

/** EDTF subset: a date, or an interval "a/b", "a/..", "../b", both ends inclusive. A bare YAML year (1992) is taken as "1992". */
export const When = z.union([z.string(), z.number().int().min(1000).max(2999)]).transform(String).superRefine((value, ctx) => {
  const parsed = parseWhen(value);
  if ('error' in parsed) ctx.addIssue({ code: 'custom', message: parsed.error });
});
/** A When that is one date, not an interval. */
export const When1 = When.refine((w) => !w.includes('/'), 'one date is meant here, not an interval');

/** 'source-id' or 'source-id#place in it'; one or several. Always a list after parsing. */
const OneCite = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*(#.+)?$/, 'a source is cited as "source-id" or "source-id#place in it"');
export const Cite = z.union([OneCite.transform((c) => [c]), z.array(OneCite).min(1)]);
const list = <T extends z.ZodType>(item: T) => z.union([item.transform((one) => [one]), z.array(item).min(1)]);

export const Prose = z.record(Lang, z.string().min(1)).refine((p) => 'en' in p, 'needs at least "en"');
export const FormAs = z.enum(['adjective', 'demonym', 'abbreviation', 'epithet']);
export const Form = z.union([
  z.string().min(1).transform((form): FormRecord => ({ form })),
  z.strictObject({ form: z.string().min(1), as: FormAs.optional(), inflect: z.string().optional() }),
]);
interface FormRecord { form: string; as?: z.infer<typeof FormAs> | undefined; inflect?: string | undefined }
/** Per language, the forms of one name; the first plain form is the one that is shown. Always lists after parsing. */
export const Forms = z.record(Lang, list(Form));
export const Name = z.strictObject({ by: z.array(Id).min(1).optional(), when: When.optional(), forms: Forms, source: Cite.optional() });

const rowOf = <T extends [string, ...string[]]>(is: T) => z.strictObject({
  is: z.enum(is), by: z.array(Id).min(1).optional(), of: Id.optional(), unit: Id.optional(), part: Prose.optional(), when: When,
  says: z.array(Id).min(1).optional(), quote: Prose.optional(), note: Prose.optional(), source: Cite,
});
export const PlaceRow = rowOf(['control', 'administration', 'claim', 'recognition', 'legal']);
export const AgreementRow = rowOf(['in-force', 'suspended', 'ended', 'not-ratified', 'void']);
export const ClauseRow = rowOf(['carried-out', 'not-carried-out', 'moved', 'expired']);

export const Gap = z.strictObject({ party: Id, of: z.enum(['name', 'source']), reason: z.string().min(1) });
const Wikidata = z.string().regex(/^Q[1-9]\d*$/, 'a Wikidata id such as "Q129352"');
const base = {
  id: Id, reviewed: Day, never: z.array(z.string()).optional(), wikidata: Wikidata.optional(), gaps: z.array(Gap).optional(),
  /** Set where a fact that belongs here could not be sourced; the card then says that the record is incomplete. */
  incomplete: z.literal(true).optional(),
};

const Box = z.tuple([z.number(), z.number(), z.number(), z.number()]);
const At = z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)]);
/** Boxes are south, west, north, east. map: what the map of the region shows at least, and whose land and borders it shows; without it its cards have none. */
export const Region = z.strictObject({ id: Id, label: Prose, where: Prose, parties: z.array(Id).min(1), box: Box, map: z.strictObject({ frame: Box, source: Cite }).optional() });
/**
 * An outline drawn for the maps: of which place, what it is in words, hatched when, only a dashed line when, after which sources.
 * points: the first again at the end. reviewed is the day it was last drawn or looked over; the card gives it.
 */
export const Outline = z.strictObject({
  id: Id, by: z.literal('Byname'), of: Id, label: Prose, when: When, line: When.optional(), source: Cite, points: z.array(At).min(4), reviewed: Day,
});

export const PLACE_TYPES = ['area', 'unit', 'city', 'town', 'village', 'road', 'crossing', 'water', 'island', 'mountain', 'site', 'proposal'] as const;
export const Place = z.strictObject({
  ...base, type: z.enum(PLACE_TYPES), names: z.array(Name).min(1), what: Prose.optional(), parties: z.array(Id).optional(),
  at: At.optional(),
  within: z.array(Id).optional(), when: When.optional(), overlaps: z.array(Id).optional(), like: Id.optional(),
  mark: z.literal('metonym').optional(), status: z.array(PlaceRow).optional(),
});
export const Actor = z.strictObject({
  ...base, names: z.array(Name).min(1), kind: z.enum(['state', 'de-facto', 'organisation', 'force', 'local', 'publisher']),
  languages: z.array(Lang).optional(), when: When.optional(), territory: z.array(Id).optional(), status: z.array(PlaceRow).optional(),
  /** The body this force or office belongs to ("the Russian peacekeeping contingent" of russia); lets role phrases use its adjective. */
  of: Id.optional(),
  seats: z.array(z.strictObject({ place: Id, forms: z.array(z.string()).optional(), when: When, source: Cite })).optional(),
});
export const Person = z.strictObject({
  id: Id, reviewed: Day, native: Lang, gender: z.enum(['m', 'f']), names: Forms, never: z.array(z.string()).optional(), wikidata: Wikidata.optional(),
});
export const ROLES = ['president', 'prime-minister', 'foreign-minister', 'defence-minister', 'speaker', 'security-secretary', 'monarch', 'head', 'envoy', 'commander', 'chief-of-staff', 'spokesperson'] as const;
export const Office = z.strictObject({
  id: Id, reviewed: Day, role: z.enum(ROLES), of: Id, titles: Forms.optional(), note: Prose.optional(), incomplete: z.literal(true).optional(),
  holders: z.array(z.strictObject({
    who: Id, is: z.enum(['elected', 'appointed', 'acting']).optional(), when: When, says: z.array(Id).min(1).optional(), note: Prose.optional(), source: Cite,
  })).min(1),
});
export const AGREEMENT_KINDS = ['treaty', 'protocol', 'statement', 'ceasefire', 'memorandum', 'principles', 'resolution', 'award', 'group'] as const;
export const Agreement = z.strictObject({
  ...base, names: z.array(Name).optional(), kind: z.array(z.enum(AGREEMENT_KINDS)).min(1),
  series: z.enum(['unsc', 'unga']).optional(), number: z.number().int().positive().optional(), members: z.array(Id).min(2).optional(),
  /** What the card shows as its heading where the record has no name of its own. */
  label: Prose.optional(),
  date: Day.nullable(),
  dates: z.array(z.strictObject({
    what: z.enum(['adopted', 'signed', 'initialled', 'announced', 'published', 'effective', 'ended', 'also-dated']),
    on: When1, time: z.string().regex(/^\d\d:\d\d[+-]\d\d:\d\d$/).optional(), where: z.string().optional(), by: z.array(Id).optional(), source: Cite,
  })).optional(),
  with: z.record(Lang, z.array(z.string())).optional(), heads: z.record(Lang, z.array(z.string())).optional(),
  /** Contested areas that the text is about: evidence for a bare "the ceasefire" in an article about them. */
  about: z.array(Id).optional(),
  parties: z.array(Id).optional(), witnesses: z.array(Id).optional(), seeAlso: z.array(Id).optional(),
  texts: z.array(z.strictObject({ lang: Lang, status: z.enum(['authentic', 'official', 'translation']), source: Cite })).optional(),
  differ: z.array(z.strictObject({ clause: z.string().optional(), note: Prose, source: Cite })).optional(),
  status: z.array(AgreementRow).optional(),
  clauses: z.array(z.strictObject({ n: z.string().min(1), summary: Prose, status: z.array(ClauseRow).optional(), source: Cite })).optional(),
  /** Where the record itself is cited from when it has no clause, date row or text of its own. */
  source: Cite.optional(),
  paX: z.number().int().positive().optional(),
});
export const SOURCE_KINDS = ['treaty', 'law', 'register', 'site', 'un', 'court', 'press', 'book', 'dataset'] as const;
/** by: the party that published it; none = third party. date: published, or for a living page the day it was read; null = not shown. */
export const Source = z.strictObject({
  id: Id, title: z.string().min(1), by: Id.optional(), publisher: z.string().min(1).optional(), lang: Lang.optional(),
  date: When1.nullable(), url: z.url({ protocol: /^https?$/ }).optional(), kind: z.enum(SOURCE_KINDS),
});

/** File name → schema of one of its records. The base name of a file under data/ decides what it holds. */
export const FILES = { region: Region, places: Place, actors: Actor, people: Person, offices: Office, agreements: Agreement, sources: Source, outlines: Outline } as const;
export type FileKind = keyof typeof FILES;
/** A region's places may stand in several files, by subject. */
const PLACE_FILES = ['villages', 'units', 'sites', 'routes', 'waters'] as const;
/** What a file of this base name holds; undefined for a name that says nothing. */
export const kindOfFile = (base: string): FileKind | undefined => (Object.hasOwn(FILES, base) ? base as FileKind : (PLACE_FILES as readonly string[]).includes(base) ? 'places' : undefined);
/** Every base name that kindOfFile knows, for messages. */
export const FILE_NAMES: readonly string[] = [...Object.keys(FILES), ...PLACE_FILES];
