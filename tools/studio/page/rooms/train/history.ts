import type { Frame } from '../../../engine/train/frame';
import type { Task } from '../../../engine/train/settings';
import { qualityOf } from './words';

/** A number, or a gap in the curve. */
type Entry = number | null;

/** More than a plot has pixels is of no use. */
const most = 800;

/** Loss and accuracy as columns over epochs: for each network those of training and unseen points. */
export class History {
  epochs: number[] = [];
  losses: Entry[][] = [];
  qualities: Entry[][] = [];

  add({ done, perEpoch, networks }: Frame, data: Task): void {
    const epoch = done / perEpoch;
    const last = this.epochs.at(-1) ?? -1;
    // It began anew.
    if (epoch < last || this.losses.length !== 2 * networks.length) this.#clear(networks.length);
    if (epoch === this.epochs.at(-1)) return;
    this.epochs.push(epoch);
    networks.forEach(({ training, unseen }, i) => {
      this.losses[2 * i].push(entry(training.loss));
      this.losses[2 * i + 1].push(entry(unseen.loss));
      this.qualities[2 * i].push(entry(qualityOf(training, data)));
      this.qualities[2 * i + 1].push(entry(qualityOf(unseen, data)));
    });
    if (this.epochs.length > most) this.#thin();
  }

  #clear(networks: number): void {
    this.epochs = [];
    this.losses = Array.from({ length: 2 * networks }, () => []);
    this.qualities = Array.from({ length: 2 * networks }, () => []);
  }

  #thin(): void {
    const halved = <Item>(column: Item[]) => column.filter((_, i) => i % 2 === 0);
    this.epochs = halved(this.epochs);
    this.losses = this.losses.map(halved);
    this.qualities = this.qualities.map(halved);
  }
}

function entry(number: number): Entry {
  return Number.isFinite(number) ? number : null;
}
