package org.manumit.world.scene;

import java.util.List;
import org.manumit.world.cast.Account;

/**
 * What all scenes of a world share.
 *
 * @param listed the account of the fictional listed terrorist entity
 * @param listedName its name
 * @param hub names of people who hold accounts for it
 */
record Crew(Account listed, String listedName, List<String> hub) {
    Crew {
        hub = List.copyOf(hub);
    }
}
