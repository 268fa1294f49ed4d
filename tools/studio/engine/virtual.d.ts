declare module 'virtual:stages' {
  export const stages: import('./rooms').Stages;
}
