/**
 * Mentions as W3C Web Annotations (JSON-LD, https://www.w3.org/TR/annotation-model/): one AnnotationPage, one annotation a mention.
 * The model counts positions in Unicode code points, not in UTF-16 code units. Ids are name-based UUIDs: the same export twice gives the same ids.
 */
import { v5 } from 'uuid';
import type { Mention } from '../annotate/mention.ts';
import { quoteOf, type Exported } from './exported.ts';

/** Namespace of the ids, a constant of the format. */
const IDS = '1b7d5b5e-6f0e-4d53-9a3a-0c2c7f7f6d1e';
const WIKIDATA = 'http://www.wikidata.org/entity/';
/** The context of the model; it knows dcterms and schema too. */
const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

export interface TextualBody { type: 'TextualBody'; purpose: 'tagging' | 'describing'; value: string; language?: string; 'dcterms:identifier'?: string }
export interface EntityBody { type: 'SpecificResource'; purpose: 'identifying'; source: string }
export interface WebAnnotation {
  id: string; type: 'Annotation'; motivation: 'identifying'; body: (TextualBody | EntityBody)[];
  target: { source: string; selector: ({ type: 'TextQuoteSelector'; exact: string; prefix: string; suffix: string } | { type: 'TextPositionSelector'; start: number; end: number })[] };
}
export interface AnnotationPage {
  '@context': string; id: string; type: 'AnnotationPage';
  /** The article, once for all its annotations. provenance: where its date was found. */
  'dcterms:source': { id: string; type: 'Text'; language: string; label?: string; 'dcterms:issued'?: string; 'dcterms:provenance'?: string };
  generator: { type: 'Software'; name: 'Byname'; /** version of the data */ 'schema:softwareVersion': string };
  items: WebAnnotation[];
}

export function webAnnotations(exported: Exported): AnnotationPage {
  const { text, annotation, title, dateOrigin } = exported, source = iriOf(exported), points = codePoints(text);
  const id = (name: string): string => `urn:uuid:${v5(JSON.stringify([source, annotation.date, annotation.dataVersion, name]), IDS)}`;
  return {
    '@context': CONTEXT, id: id('page'), type: 'AnnotationPage', generator: { type: 'Software', name: 'Byname', 'schema:softwareVersion': annotation.dataVersion },
    'dcterms:source': { id: source, type: 'Text', language: annotation.lang, ...(title ? { label: title } : {}), ...(annotation.date ? { 'dcterms:issued': annotation.date } : {}), ...(dateOrigin ? { 'dcterms:provenance': dateOrigin } : {}) },
    items: annotation.mentions.map((m): WebAnnotation => ({
      id: id(`${m.start}-${m.end} ${m.kind} ${m.id} ${m.clause ?? ''}`), type: 'Annotation', motivation: 'identifying', body: bodyOf(m, annotation.lang),
      target: { source, selector: [{ type: 'TextQuoteSelector', ...quoteOf(text, m) }, { type: 'TextPositionSelector', start: points(m.start), end: points(m.end) }] },
    })),
  };
}
function bodyOf(m: Mention, lang: string): WebAnnotation['body'] {
  const named: TextualBody = { type: 'TextualBody', purpose: 'describing', value: m.name, language: lang, 'dcterms:identifier': m.id };
  const tags = [m.kind, m.via, m.confidence, ...(m.clause !== undefined ? [`clause ${m.clause}`] : []), ...(m.agreementDate ? [`agreement of ${m.agreementDate}`] : []), ...(m.office ? [`office ${m.office}`] : []), ...(m.candidates ?? []).map((c) => `candidate ${c.id}`)];
  return [...(m.wikidata ? [{ type: 'SpecificResource', purpose: 'identifying', source: WIKIDATA + m.wikidata } satisfies EntityBody] : []), named, ...tags.map((value): TextualBody => ({ type: 'TextualBody', purpose: 'tagging', value }))];
}
/** An address as it is; a file's name as a relative reference; a text without either by its content. */
function iriOf({ source, text }: Exported): string {
  if (source === undefined) return `urn:uuid:${v5(text, IDS)}`;
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(source) ? source : encodeURIComponent(source.replaceAll('\\', '/').split('/').at(-1)!);
}
/** UTF-16 offset → number of code points before it, for offsets that never go back by much: counted on from the last one. */
function codePoints(text: string): (offset: number) => number {
  let at = 0, count = 0;
  return (offset) => {
    if (offset < at) { at = 0; count = 0; }
    while (at < offset) { at += text.codePointAt(at)! > 0xffff ? 2 : 1; count++; }
    return count;
  };
}
