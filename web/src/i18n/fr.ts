import { frame } from './fr/frame';
import { leads } from './fr/leads';

export const fr = { ...frame, ...leads };
