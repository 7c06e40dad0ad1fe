package org.manumit.world.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manumit.world.cast.Firm;
import org.manumit.world.cast.Person;
import org.manumit.world.cast.Population;
import org.manumit.world.chance.Chance;
import org.manumit.world.chance.Purpose;
import org.manumit.world.chance.Scatter;
import org.manumit.world.ordinary.OrdinaryRegister;
import org.manumit.world.trace.Calendar;
import org.manumit.world.trace.Entity;
import org.manumit.world.trace.Feed;

/**
 * Whom the offices know: a bundle of eleven sheets to six firms of the register with their five directors. Nothing is
 * stored: a number leads to the same bundle each time. Thread-safe.
 *
 * <p>About two in seven of the registered firms and directors stand in one to three further files: registers of firms, of
 * licences and of customers cover different parts of an economy, and most of those whom one agency knows another does not.
 * Somewhat more than every other bundle holds a group that is easily taken for one. Twins are about one person in fifty of the
 * offices' files, as among people; the other kinds are as frequent, so that each can be measured. The rest are strangers to
 * the register, three in ten of whom two sheets are kept.
 */
public final class Bundles {
    private static final double KNOWN_ELSEWHERE = 0.28;
    private static final double SECOND_SHEET = 0.35;
    private static final double THIRD_SHEET = 0.3;
    private static final double TAKEN_FOR_ONE = 0.55;
    private static final double STRANGERS_SECOND_SHEET = 0.3;
    private static final double STRANGERS_WHO_ARE_FIRMS = 0.35;
    static final int DIRECTORS = 5;
    private static final int FIRMS = 6;
    /** Three more of the firm and three of its director. */
    private static final int MOST_OF_SCENE = 6;

    private static final long OF_SCENES = 1L << 40;

    private final long seed;
    private final long count;
    private final Population population;
    private final OrdinaryRegister register;
    private final Scatter strangers;

    /** {@code count}: how often six firms stand in the register. */
    public Bundles(long seed, Population population, long count) {
        this.seed = seed;
        this.count = count;
        this.population = population;
        this.register = new OrdinaryRegister(population);
        this.strangers = new Scatter(population.persons(), 1);
    }

    /** Sheets of an office in all bundles. */
    public long sheets(Office office) {
        return count * office.sheets();
    }

    /** The sheet of a number of an office, filled in. */
    Entity sheet(Office office, Clerk clerk, long number, long at, Chance chance) {
        Sheet sheet = bundle(number / office.sheets()).of(office).get((int) (number % office.sheets()));
        return sheet.fill(clerk, at, office.id(number), chance);
    }

    /** Those in a bundle who are easily taken for one. */
    public Optional<Alike> alike(long number) {
        return bundle(number).alike();
    }

    /** How many bundles there are. */
    public long count() {
        return count;
    }

    private Bundle bundle(long number) {
        Chance chance = Chance.of(seed, Purpose.IDENTITY, number);
        Bundle bundle = new Bundle();
        Subjects subjects = new Subjects(population, register, strangers, count, number, chance);
        if (chance.odds(TAKEN_FOR_ONE)) {
            new Lookalikes(subjects, bundle, chance).put();
        }
        for (int i = 0; i < DIRECTORS; i++) {
            furtherSheets(bundle, subjects.director(i), chance);
        }
        for (int i = 0; i < FIRMS; i++) {
            furtherSheets(bundle, subjects.firm(i), chance);
        }
        while (bundle.room() > 0) {
            Sheet stranger = chance.odds(STRANGERS_WHO_ARE_FIRMS) ? subjects.newFirm() : subjects.stranger();
            bundle.put(stranger, chance);
            if (chance.odds(STRANGERS_SECOND_SHEET)) {
                bundle.put(stranger, chance);
            }
        }
        return bundle;
    }

    private static void furtherSheets(Bundle bundle, Sheet sheet, Chance chance) {
        for (int i = further(chance); i > 0; i--) {
            bundle.put(sheet, chance);
        }
    }

    /** In how many further files somebody of the register stands. */
    private static int further(Chance chance) {
        if (!chance.odds(KNOWN_ELSEWHERE)) {
            return 0;
        }
        return !chance.odds(SECOND_SHEET) ? 1 : chance.odds(THIRD_SHEET) ? 3 : 2;
    }

    /** A sheet that stands filled in in the file of an office. */
    public record Filled(Feed feed, Entity entity) {}

    /**
     * Further sheets of a director and a firm whom a scene has entered in the register, kept as often as of anybody else.
     *
     * @param number of the entry among those of all scenes
     * @param directorToo whether the director was entered for the first time
     */
    public List<Filled> ofScene(long number, Person director, Firm firm, boolean directorToo) {
        Chance chance = Chance.of(seed, Purpose.IDENTITY, OF_SCENES + number);
        List<Filled> filled = new ArrayList<>();
        Sheet ofFirm = new Sheet.OfFirm(firm, population.papers(firm));
        long serial = OF_SCENES + number * MOST_OF_SCENE;
        for (int i = further(chance); i > 0; i--) {
            filled.add(filled(ofFirm, serial++, chance));
        }
        Sheet ofPerson = new Sheet.OfPerson(director, population.papers(director));
        for (int i = directorToo ? further(chance) : 0; i > 0; i--) {
            filled.add(filled(ofPerson, serial++, chance));
        }
        return filled;
    }

    private static Filled filled(Sheet sheet, long serial, Chance chance) {
        Office office = Office.ofPlace(chance.below(Office.places()));
        long at = Calendar.START + chance.below(Calendar.END - Calendar.START);
        return new Filled(office.feed(), sheet.fill(new Clerk(office), at, office.id(serial), chance));
    }
}
