import { frame } from './es/frame';

export const es = { ...frame };
