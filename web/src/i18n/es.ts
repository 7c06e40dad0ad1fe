import { frame } from './es/frame';
import { leads } from './es/leads';

export const es = { ...frame, ...leads };
