declare module 'virtual:stages' {
  export const stages: import('./room').Stages;
}
