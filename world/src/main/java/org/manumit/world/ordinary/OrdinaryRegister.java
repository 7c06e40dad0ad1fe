package org.manumit.world.ordinary;

import org.manumit.world.cast.Firm;
import org.manumit.world.cast.Person;
import org.manumit.world.cast.Population;
import org.manumit.world.chance.Chance;
import org.manumit.world.chance.Scatter;
import org.manumit.world.trace.Entity;
import org.manumit.world.trace.Registrar;

/**
 * A register of firms. Of each six firms two share a director, so that the register itself ties firms together:
 * seventeen rows are five directors, six firms and six directorships.
 */
public final class OrdinaryRegister implements Ordinary<Entity> {
    /** Rows to six firms. */
    public static final int ROWS_TO_SIX_FIRMS = 17;

    private final Population population;
    private final Scatter firms;
    private final Scatter persons;

    public OrdinaryRegister(Population population) {
        this.population = population;
        this.firms = new Scatter(population.firms(), 1);
        this.persons = new Scatter(population.persons(), 1);
    }

    @Override
    public Entity row(long row, long at, Chance chance) {
        long six = row / ROWS_TO_SIX_FIRMS;
        int place = (int) (row % ROWS_TO_SIX_FIRMS);
        if (place < 5) {
            return Registrar.person(at, director(six, place), chance);
        }
        if (place < 11) {
            return Registrar.company(at, firm(six, place - 5), chance);
        }
        int which = place - 11;
        return Registrar.directorship(at, director(six, Math.min(which, 4)), firm(six, which), chance);
    }

    /** The firm of a place, 0 to 5, among six. */
    public Firm firm(long six, int which) {
        return population.firm(firms.at((six * 6 + which) % firms.size()));
    }

    /** The director of a place, 0 to 4, of six firms. */
    public Person director(long six, int which) {
        return population.person(persons.at((six * 5 + which) % persons.size()));
    }
}
