import { frame } from './en/frame';
import { leads } from './en/leads';

export const en = { ...frame, ...leads };
