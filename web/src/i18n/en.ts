import { frame } from './en/frame';
import { leads } from './en/leads';
import { situation } from './en/situation';
import { feeds } from './en/feeds';
import { explore } from './en/explore';
import { oversight } from './en/oversight';
import { administration } from './en/administration';

export const en = { ...frame, ...leads, ...situation, ...feeds, ...explore, ...oversight, ...administration };
