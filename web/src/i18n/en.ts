import { frame } from './en/frame';

export const en = { ...frame };
