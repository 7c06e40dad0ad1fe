import { frame } from './pt/frame';
import { leads } from './pt/leads';

export const pt = { ...frame, ...leads };
