/** The records as plain types. Imports types only, so that a bundle which reads records carries no zod. */
import type { z } from 'zod';
import type * as S from './schema.ts';

export type Id = string;
/** Language code, BCP 47 primary subtag ("en", "hy"). */
export type Lang = string;
/** A day, "YYYY-MM-DD". */
export type Day = string;
/** EDTF subset, see time.ts. */
export type When = string;
export type Prose = Record<Lang, string>;
export type Form = z.infer<typeof S.Form>;
export type Forms = z.infer<typeof S.Forms>;
export type Name = z.infer<typeof S.Name>;
export type PlaceRow = z.infer<typeof S.PlaceRow>;
export type AgreementRow = z.infer<typeof S.AgreementRow>;
export type ClauseRow = z.infer<typeof S.ClauseRow>;
export type Row = PlaceRow | AgreementRow | ClauseRow;
export type Region = z.infer<typeof S.Region>;
/** region: the folder the record was read from; absent for records of the top level. */
export type Place = z.infer<typeof S.Place> & { region?: Id };
export type Actor = z.infer<typeof S.Actor> & { region?: Id };
export type Person = z.infer<typeof S.Person>;
export type Office = z.infer<typeof S.Office>;
export type Holder = Office['holders'][number];
export type Agreement = z.infer<typeof S.Agreement> & { region?: Id };
export type Source = z.infer<typeof S.Source>;
export type Outline = z.infer<typeof S.Outline> & { region?: Id };

/** Every record by id. Ids are unique over places, actors, people, offices, agreements and outlines together; sources and regions have their own. */
export interface Records {
  regions: Record<Id, Region>;
  places: Record<Id, Place>;
  actors: Record<Id, Actor>;
  people: Record<Id, Person>;
  offices: Record<Id, Office>;
  agreements: Record<Id, Agreement>;
  sources: Record<Id, Source>;
  outlines: Record<Id, Outline>;
}
