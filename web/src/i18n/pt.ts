import { frame } from './pt/frame';
import { leads } from './pt/leads';
import { situation } from './pt/situation';
import { feeds } from './pt/feeds';

export const pt = { ...frame, ...leads, ...situation, ...feeds };
