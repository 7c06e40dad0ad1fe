package org.manumit.world.trace;

import org.manumit.world.cast.Population;
import org.manumit.world.text.Speech;

/**
 * What every desk needs: who lives and how they speak. Immutable.
 *
 * @param population everybody of ordinary life
 * @param speech what people write
 */
public record Life(Population population, Speech speech) {}
