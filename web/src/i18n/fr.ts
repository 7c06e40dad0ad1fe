import { frame } from './fr/frame';

export const fr = { ...frame };
