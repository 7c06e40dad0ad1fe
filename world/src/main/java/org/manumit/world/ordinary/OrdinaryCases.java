package org.manumit.world.ordinary;

import org.manumit.world.cast.Person;
import org.manumit.world.chance.Chance;
import org.manumit.world.geography.City;
import org.manumit.world.trace.CaseDesk;
import org.manumit.world.trace.CaseRecord;
import org.manumit.world.trace.Life;

/** People whom a service helped for reasons that no operation of this world stands behind. */
public final class OrdinaryCases implements Ordinary<CaseRecord> {
    private static final String[] FORMS = {"ForcedLabour", "SexualExploitation", "Servitude", "ForcedMarriage", "Other"
    };

    private final Life life;

    public OrdinaryCases(Life life) {
        this.life = life;
    }

    @Override
    public CaseRecord row(long row, long at, Chance chance) {
        Person person = life.population().anyPerson(chance);
        City where = life.population().geography().anyCity(chance);
        return CaseDesk.open(at, person, where, chance.pick(FORMS), chance);
    }
}
