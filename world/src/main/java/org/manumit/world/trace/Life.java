package org.manumit.world.trace;

import org.manumit.world.cast.Population;
import org.manumit.world.text.Copybook;
import org.manumit.world.text.Speech;

/**
 * What every desk needs: who lives and how they speak. Immutable.
 *
 * @param population everybody of ordinary life
 * @param speech what people write
 * @param copybook what they write again and again
 */
public record Life(Population population, Speech speech, Copybook copybook) {
    public Life(long seed, Population population, Speech speech) {
        this(population, speech, new Copybook(seed, speech));
    }
}
