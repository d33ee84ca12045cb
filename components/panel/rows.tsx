/** What a row of the list looks like: the head of a group, a quote, the button for the rest. */
import type { CSSProperties, ReactNode } from 'react';
import type { Group, Listed } from '../../lib/list/groups.ts';
import type { PageList } from '../../lib/messages.ts';
import { Foreign } from '../card/parts.tsx';
import { useWords } from '../ui/words.tsx';

/** Names in order of first use, how often each, and which one the article used first. */
export function GroupHead({ group, page, open, onFacts }: { group: Group; page: PageList; open: boolean; onFacts(): void }): ReactNode {
  const words = useWords(), t = words.t.bind(words), { names, kind, ids, marks } = group, lang = page.articles[marks[0]!.mark.article]?.lang;
  const counted = new Intl.ListFormat(words.lang, { type: 'unit', style: 'short' }).format(names.map(({ name, count }) => t('panel.counted', { name, n: { count } })));
  const label = names.map(({ name }) => name).join(' / ');
  return (
    <div className="group">
      <h2 className="form">{names.map(({ name }, i) => <span key={name}>{i > 0 && <span className="mut"> / </span>}<Foreign text={name} lang={lang} words={words} /></span>)}</h2>
      <button type="button" className="btn flat" aria-expanded={open} aria-label={t('panel.factsAbout', { name: label })} onClick={onFacts}>{t('panel.facts')}</button>
      <p className="sm mut num">
        <span className={`u u-${kind}`}>{t(`card.kind.${kind}`)}</span>{' · '}
        {ids.length > 1 ? t('card.ambiguous', { count: ids.length }) : names.length > 1 ? `${counted}. ${t('panel.firstUsed', { name: names[0]!.name })}` : t('panel.mentions', { n: { count: marks.length } })}
      </p>
      {names.length > 1 && <div className="meter" aria-hidden="true">{names.map(({ name, count }) => <i key={name} style={{ '--n': count } as CSSProperties} />)}</div>}
    </div>
  );
}
/** Scrolls the page to where it stands, and opens its card there. */
export function Quote({ listed: { index, mark }, lang, current, onShow }: { listed: Listed; lang: string | undefined; current: boolean; onShow(): void }): ReactNode {
  const words = useWords(), t = words.t.bind(words), { before, text, after, kind, clause, confidence } = mark;
  return (
    <button type="button" className="quote" aria-current={current ? 'true' : undefined} onClick={onShow}>
      <span className="mut num sm">{t('popup.total', { n: { count: index + 1 } })}</span>
      <span>
        <q lang={lang === words.lang ? undefined : lang} dir="auto">{before}<b className={`u u-${kind}`}>{text}</b>{after}</q>
        {clause !== undefined && <span className="tag">{t('panel.clause', { n: clause })}</span>}
        {confidence === 'likely' && <span className="tag">{t('export.likely')}</span>}
      </span>
    </button>
  );
}
export function MoreButton({ hidden, name, onMore }: { hidden: number; name: string; onMore(): void }): ReactNode {
  const words = useWords(), label = words.t('panel.more', { n: { count: hidden } });
  return <button type="button" className="btn flat" aria-label={words.t('card.text.labelled', { label: name, value: label })} onClick={onMore}>{label}</button>;
}
