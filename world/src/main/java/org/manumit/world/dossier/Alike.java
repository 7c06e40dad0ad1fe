package org.manumit.world.dossier;

import java.util.List;

/**
 * Persons or firms that are several and look like one.
 *
 * @param identities as the truth names them, each once
 */
public record Alike(Likeness likeness, List<String> identities) {
    public Alike {
        identities = List.copyOf(identities);
    }
}
