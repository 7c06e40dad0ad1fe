import { frame } from './fr/frame';
import { words } from './fr/words';
import { leads } from './fr/leads';
import { situation } from './fr/situation';
import { feeds } from './fr/feeds';
import { explore } from './fr/explore';
import { oversight } from './fr/oversight';
import { texts } from './fr/texts';
import { identity } from './fr/identity';
import { interpret } from './fr/interpret';
import { administration } from './fr/administration';

export const fr = { ...frame, ...words, ...leads, ...situation, ...feeds, ...explore, ...oversight, ...texts, ...identity, ...interpret, ...administration };
