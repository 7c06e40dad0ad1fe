import { frame } from './pt/frame';
import { words } from './pt/words';
import { leads } from './pt/leads';
import { situation } from './pt/situation';
import { feeds } from './pt/feeds';
import { explore } from './pt/explore';
import { oversight } from './pt/oversight';
import { texts } from './pt/texts';
import { identity } from './pt/identity';
import { interpret } from './pt/interpret';
import { administration } from './pt/administration';

export const pt = { ...frame, ...words, ...leads, ...situation, ...feeds, ...explore, ...oversight, ...texts, ...identity, ...interpret, ...administration };
