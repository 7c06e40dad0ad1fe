import { frame } from './fr/frame';
import { leads } from './fr/leads';
import { situation } from './fr/situation';
import { feeds } from './fr/feeds';

export const fr = { ...frame, ...leads, ...situation, ...feeds };
