/**
 * An annotation as JSON, letter for letter what JSON.stringify makes of one whose fields are in the order of their types. Most of it are the names of records, which come back in text
 * after text as the same lists: each list is written once.
 */
import type { Annotation, Mention } from '../annotate/mention.ts';

const written = new WeakMap<readonly string[], string>();
function list(strings: readonly string[]): string {
  let json = written.get(strings);
  if (json === undefined) written.set(strings, (json = JSON.stringify(strings)));
  return json;
}
/** Quotes, backslashes, control characters and halves of pairs take more than quotes around them. */
const PLAIN = /^[^"\\\0-\x1f\ud800-\udfff]*$/;
const quoted = (text: string): string => (PLAIN.test(text) ? `"${text}"` : JSON.stringify(text));
const field = (name: string, value: string | null | undefined): string => (value === undefined ? '' : `,"${name}":${value === null ? 'null' : quoted(value)}`);

/** @param id of the line that asked, any JSON value */
export function jsonOf({ id, lang, date, dataVersion, mentions }: Annotation & { id?: unknown }): string {
  let out = `{${id === undefined ? '' : `"id":${JSON.stringify(id)},`}"lang":${quoted(lang)},"date":${date === null ? 'null' : quoted(date)},"dataVersion":${quoted(dataVersion)},"mentions":[`;
  for (let i = 0; i < mentions.length; i++) out += (i ? ',' : '') + mentionJson(mentions[i]!);
  return `${out}]}`;
}
function mentionJson(m: Mention): string {
  return `{"start":${m.start},"end":${m.end},"text":${quoted(m.text)},"kind":"${m.kind}","id":${quoted(m.id)},"name":${quoted(m.name)},"names":${list(m.names)}${field('wikidata', m.wikidata)},"via":"${m.via}","confidence":"${m.confidence}"`
    + `${field('clause', m.clause)}${field('agreementDate', m.agreementDate)}${field('office', m.office)}${m.candidates ? `,"candidates":${JSON.stringify(m.candidates)}` : ''}${field('cue', m.cue)}}`;
}
