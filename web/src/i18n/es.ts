import { frame } from './es/frame';
import { leads } from './es/leads';
import { situation } from './es/situation';
import { feeds } from './es/feeds';
import { explore } from './es/explore';
import { oversight } from './es/oversight';
import { administration } from './es/administration';

export const es = { ...frame, ...leads, ...situation, ...feeds, ...explore, ...oversight, ...administration };
