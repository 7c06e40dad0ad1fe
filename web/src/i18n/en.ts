import { frame } from './en/frame';
import { leads } from './en/leads';
import { situation } from './en/situation';
import { feeds } from './en/feeds';

export const en = { ...frame, ...leads, ...situation, ...feeds };
