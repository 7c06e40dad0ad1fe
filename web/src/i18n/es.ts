import { frame } from './es/frame';
import { leads } from './es/leads';
import { situation } from './es/situation';
import { feeds } from './es/feeds';

export const es = { ...frame, ...leads, ...situation, ...feeds };
