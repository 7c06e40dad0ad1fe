import { frame } from './es/frame';
import { words } from './es/words';
import { leads } from './es/leads';
import { situation } from './es/situation';
import { feeds } from './es/feeds';
import { explore } from './es/explore';
import { oversight } from './es/oversight';
import { texts } from './es/texts';
import { identity } from './es/identity';
import { interpret } from './es/interpret';
import { administration } from './es/administration';

export const es = { ...frame, ...words, ...leads, ...situation, ...feeds, ...explore, ...oversight, ...texts, ...identity, ...interpret, ...administration };
