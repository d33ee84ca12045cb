/** The locator map: land, thin borders, hatched areas, one dot and one name. It never mirrors, and nothing in it is coloured by state. */
import { useId } from 'react';
import type { MapFacts } from '../../lib/facts/facts.ts';
import type { Strings } from '../../lib/strings.ts';
import { Said } from './parts.tsx';

export function LocatorMap({ map, words, onSource }: { map: MapFacts; words: Strings; onSource(n: number): void }) {
  const id = useId(), hatch = `${id}hatch`, land = `${id}land`;
  const { point, label } = map;
  return (
    <section>
      <figure className="locator">
        <svg className="map" viewBox={map.viewBox} role="img" aria-label={words.plain(map.says)}>
          <defs>
            <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path className="hl" d="M0 0V5" /></pattern>
            <clipPath id={land}><path d={map.land} /></clipPath>
          </defs>
          <path className="land" d={map.land} />
          <path className="bd" d={map.borders} />
          <g clipPath={`url(#${land})`}>
            {map.areas.map(({ path, as }) => <path key={path} className={as === 'hatched' ? 'ha' : 'da'} d={path} style={as === 'hatched' ? { fill: `url(#${hatch})` } : undefined} />)}
          </g>
          {point && <circle className="dot" cx={point[0]} cy={point[1]} r="4.5" />}
          {label && <text x={label.at[0]} y={label.at[1]} dy=".35em" textAnchor={label.anchor} lang={label.label.lang}>{label.label.text}</text>}
        </svg>
        <figcaption>{map.caption.map((line, i) => <span key={i}><Said line={line} words={words} onSource={onSource} />{' '}</span>)}</figcaption>
      </figure>
    </section>
  );
}
