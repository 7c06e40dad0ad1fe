import { frame } from './en/frame';
import { words } from './en/words';
import { leads } from './en/leads';
import { situation } from './en/situation';
import { feeds } from './en/feeds';
import { explore } from './en/explore';
import { oversight } from './en/oversight';
import { texts } from './en/texts';
import { identity } from './en/identity';
import { interpret } from './en/interpret';
import { administration } from './en/administration';

export const en = { ...frame, ...words, ...leads, ...situation, ...feeds, ...explore, ...oversight, ...texts, ...identity, ...interpret, ...administration };
