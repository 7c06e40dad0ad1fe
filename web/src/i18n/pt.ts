import { frame } from './pt/frame';

export const pt = { ...frame };
