import { frame } from './pt/frame';
import { leads } from './pt/leads';
import { situation } from './pt/situation';

export const pt = { ...frame, ...leads, ...situation };
