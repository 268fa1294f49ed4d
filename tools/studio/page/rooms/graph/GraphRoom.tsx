import { useEffect, useState } from 'preact/hooks';
import type { Drawn } from '../../../engine/graph';
import { changeAddress, useAddress } from '../../shell/address';
import { Borrowed, Notice } from '../../shell/Notice';
import { useEngine } from '../../shell/useEngine';
import { examples } from './examples';
import { GraphPicture, mostShown } from './GraphPicture';
import { GraphTable } from './GraphTable';
import { Leaves } from './Leaves';
import { Steps } from './Steps';
import './graph.css';

/** An expression, its graph as the learner's code records it, and `backward` step by step. */
export function GraphRoom() {
  const { state } = useAddress();
  const text = state.text ?? examples[0].text;
  const [drawn, setDrawn] = useState<Drawn>();
  const engine = useEngine<Drawn, { text: string }>('graph', setDrawn);
  useEffect(() => engine.send({ text }), [text]);

  const last = drawn?.steps.length ?? 0;
  const step = Math.min(Number(state.step ?? last), last);
  // A box that was emptied is not the example again.
  const write = (changed: string) => changeAddress({ text: changed || ' ', step: undefined });

  return (
    <div class="graph-room">
      <section aria-label="Expression" class="expression">
        <label>
          Expression
          <textarea
            rows={Math.max(5, text.split('\n').length + 1)}
            spellcheck={false}
            value={text}
            onInput={(event) => write(event.currentTarget.value)}
          />
        </label>
        <label>
          Examples{' '}
          <select onChange={(event) => write(examples[Number(event.currentTarget.value)].text)}>
            <option value="" disabled selected={!examples.some((each) => each.text === text)}>
              your own
            </option>
            {examples.map(({ name, text: each }, i) => (
              <option key={name} value={i} selected={each === text}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <Leaves text={text} write={(changed) => changeAddress({ text: changed })} />
        <Borrowed />
      </section>
      <section aria-label="Graph" class="picture">
        <Notice failure={engine.failure ?? drawn?.failure} />
        {drawn && (
          <div class={engine.failure && 'stale'} inert={engine.failure !== undefined}>
            {drawn.graph.nodes.length <= mostShown && (
              <Steps drawn={drawn} step={step} go={(to) => changeAddress({ step: `${to}` })} />
            )}
            <GraphPicture drawn={drawn} step={step} />
            <GraphTable drawn={drawn} step={step} />
          </div>
        )}
      </section>
    </div>
  );
}
