package org.manumit.world.dossier;

import org.manumit.world.chance.Chance;
import org.manumit.world.ordinary.Ordinary;
import org.manumit.world.trace.Entity;

/** The file of an office. */
public final class Dossier implements Ordinary<Entity> {
    private final Bundles bundles;
    private final Office office;
    private final Clerk clerk;

    public Dossier(Bundles bundles, Office office) {
        this.bundles = bundles;
        this.office = office;
        this.clerk = new Clerk(office);
    }

    @Override
    public Entity row(long row, long at, Chance chance) {
        return bundles.sheet(office, clerk, row, at, chance);
    }
}
