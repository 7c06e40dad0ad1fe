import { frame } from './es/frame';
import { leads } from './es/leads';
import { situation } from './es/situation';

export const es = { ...frame, ...leads, ...situation };
