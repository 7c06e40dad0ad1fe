import { frame } from './fr/frame';
import { leads } from './fr/leads';
import { situation } from './fr/situation';

export const fr = { ...frame, ...leads, ...situation };
