import { useEffect, useState } from 'preact/hooks';
import type { Made, Shown, Wanted } from '../../../engine/gallery';
import { changeAddress, useAddress } from '../../shell/address';
import { Borrowed, Notice } from '../../shell/Notice';
import { useEngine } from '../../shell/useEngine';
import { useTheme } from '../../shell/useTheme';
import { Film } from './Film';
import './gallery.css';

/** A learner's training may be slow; the longest exhibit trains eighty networks. */
const patience = 120_000;

/** What `npm run gallery` writes, made in the page from the learner's own stages. */
export function GalleryRoom() {
  const { state } = useAddress();
  const seed = /^\d{1,9}$/.test(state.seed ?? '') ? Number(state.seed) : 1;
  const theme = useTheme().name === 'dark' ? 'dark' : 'light';
  const [made, setMade] = useState<readonly Made[]>([]);
  const [making, setMaking] = useState('');

  const hear = (shown: Shown) => {
    if ('making' in shown) return setMaking(`Drawing ${shown.place}: ${shown.making}`);
    setMaking('');
    setMade((before) => [...before.filter(({ title }) => title !== shown.title), shown]);
  };
  const engine = useEngine<Shown, Wanted>('gallery', hear, patience);
  useEffect(() => {
    setMade([]);
    engine.send({ seed, theme });
  }, [seed, theme]);

  return (
    <div class="gallery-room">
      <section aria-label="Settings" class="settings">
        <label>
          Seed{' '}
          <input
            type="number"
            min="0"
            value={seed}
            onChange={(event) => changeAddress({ seed: event.currentTarget.value })}
          />
        </label>
        <p role="status">{making}</p>
        <Borrowed />
        <Notice failure={engine.failure} />
      </section>
      {made.map((each) => (
        <Exhibit key={each.title} exhibit={each} />
      ))}
    </div>
  );
}

function Exhibit({ exhibit }: { exhibit: Made }) {
  const { title, text, table, pictures, failure } = exhibit;
  return (
    <section>
      <h2>{title}</h2>
      <Notice failure={failure} />
      {text.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {table && <Table rows={table} />}
      <div class="pictures">
        {pictures.map((picture) => (
          <figure key={picture.alt}>
            <Film frames={picture.frames} />
            <figcaption>{picture.caption}</figcaption>
          </figure>
        ))}
      </div>
    </section>
  );
}

function Table({ rows: [head, ...rows] }: { rows: readonly (readonly string[])[] }) {
  return (
    // A wide table is scrolled, also with the keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above.
    <section class="wide" tabIndex={0} aria-label="Table">
      <table>
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell}>{cell}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row[0]}>
              {row.map((cell, i) => (i === 0 ? <th>{cell}</th> : <td>{cell}</td>))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
