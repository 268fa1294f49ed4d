import { instance } from '@viz-js/viz';

const viz = instance();

self.onmessage = async ({ data }: MessageEvent<string>) => {
  self.postMessage((await viz).renderString(data, { format: 'svg' }));
};
