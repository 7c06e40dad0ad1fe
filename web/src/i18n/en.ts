import { frame } from './en/frame';
import { leads } from './en/leads';
import { situation } from './en/situation';

export const en = { ...frame, ...leads, ...situation };
