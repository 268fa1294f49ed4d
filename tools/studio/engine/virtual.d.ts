declare module 'virtual:stages' {
  export const stages: import('./room').Stages;
}

declare module 'virtual:digits' {
  /** Where each digit's pictures are. */
  export const addresses: readonly string[];
}
