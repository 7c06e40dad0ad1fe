package org.manumit.world.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.manumit.world.cast.Firm;
import org.manumit.world.cast.Papers;
import org.manumit.world.cast.Person;
import org.manumit.world.chance.Chance;

/** Puts several persons or firms into a bundle that are easily taken for one. */
final class Lookalikes {
    /** Cumulated weights in the order of {@link Likeness}. */
    private static final double[] KINDS = {0.2, 0.4, 0.52, 0.68, 0.84, 1};

    private static final double OF_THE_REGISTER = 0.4;
    private static final double SAME_SEX = 0.65;
    private static final double DOCUMENTS_ISSUED_TOGETHER = 0.5;
    private static final double SAME_MIDDLE = 0.6;
    private static final int LEAST_DAYS_BETWEEN = 20 * 365;
    private static final int MOST_DAYS_BETWEEN = 36 * 365;
    private static final LocalDate YOUNGEST_FATHER = LocalDate.of(1987, 1, 1);
    private static final LocalDate YOUNGEST_SON = LocalDate.of(2008, 6, 30);

    private final Subjects subjects;
    private final Bundle bundle;
    private final Chance chance;

    Lookalikes(Subjects subjects, Bundle bundle, Chance chance) {
        this.subjects = subjects;
        this.bundle = bundle;
        this.chance = chance;
    }

    void put() {
        Likeness likeness = Likeness.values()[chance.weighted(KINDS)];
        List<? extends Sheet> group = switch (likeness) {
            case TWINS -> twins();
            case FATHER_AND_SON -> fatherAndSon();
            case NAMESAKES -> namesakes();
            case HOTEL_PHONE -> guests();
            case AGENCY_ADDRESS -> clients();
            case CHAIN -> branches();
        };
        bundle.putAlike(likeness, group, chance);
    }

    private Sheet.OfPerson somebody() {
        return chance.odds(OF_THE_REGISTER) ? subjects.director(chance.below(5)) : subjects.stranger();
    }

    /** Each once, and some once more, in another file or the same. */
    private <T extends Sheet> List<T> someTwice(List<T> group) {
        List<T> sheets = new ArrayList<>(group);
        for (T sheet : group) {
            if (chance.odds(0.4)) {
                sheets.add(sheet);
            }
        }
        return sheets;
    }

    private List<Sheet.OfPerson> twins() {
        Sheet.OfPerson one = somebody();
        Person born = subjects.newcomer(one.person().city());
        boolean woman = chance.odds(SAME_SEX) == one.papers().woman();
        String document =
                chance.odds(DOCUMENTS_ISSUED_TOGETHER) ? next(one.person().document()) : born.document();
        Person twin = alike(born, one.person(), subjects.given(one.person(), woman), document);
        Papers papers = subjects.papers(twin).withBorn(one.papers().born()).withHomeOf(one.papers());
        return someTwice(List.of(one, new Sheet.OfPerson(twin, papers)));
    }

    private static String next(String document) {
        return "ZX" + (Long.parseLong(document.substring(2)) + 1);
    }

    private List<Sheet.OfPerson> fatherAndSon() {
        Sheet.OfPerson father = father();
        Person born = subjects.newcomer(father.person().city());
        Person son = alike(born, father.person(), father.person().given(), born.document());
        LocalDate day = father.papers().born().plusDays(chance.between(LEAST_DAYS_BETWEEN, MOST_DAYS_BETWEEN));
        String middle = chance.odds(SAME_MIDDLE)
                ? father.papers().middle()
                : subjects.papers(born).middle();
        Papers papers = subjects.papers(son)
                .withBorn(day.isAfter(YOUNGEST_SON) ? YOUNGEST_SON : day)
                .withHomeOf(father.papers())
                .withMiddle(middle);
        return someTwice(List.of(father, new Sheet.OfPerson(son, papers)));
    }

    /** A man old enough to have a grown son. */
    private Sheet.OfPerson father() {
        for (int i = 0; i < 10; i++) {
            Sheet.OfPerson somebody = somebody();
            if (!somebody.papers().woman() && somebody.papers().born().isBefore(YOUNGEST_FATHER)) {
                return somebody;
            }
        }
        Sheet.OfPerson somebody = subjects.sheet(subjects.newcomer(subjects.anyCity()));
        LocalDate born = YOUNGEST_FATHER.minusDays(chance.between(1, 30 * 365));
        return new Sheet.OfPerson(somebody.person(), somebody.papers().withBorn(born));
    }

    private List<Sheet.OfPerson> namesakes() {
        Person one = subjects.newcomer(subjects.anyCity());
        Person other = subjects.newcomer(one.city());
        boolean woman = chance.odds(0.5);
        String given = subjects.commonGiven(one, woman);
        String family = subjects.commonFamily(one);
        return someTwice(List.of(
                subjects.sheet(named(one, one, given, family)), subjects.sheet(named(other, one, given, family))));
    }

    /** The same but for the name and the language that it is of. */
    private static Person named(Person person, Person like, String given, String family) {
        return new Person(
                person.id(),
                person.country(),
                person.city(),
                like.language(),
                given,
                family,
                person.handle(),
                person.mail(),
                person.phone(),
                person.account(),
                person.document());
    }

    /** Of one family under one roof: what the newcomer keeps is number, mail and account. */
    private static Person alike(Person born, Person base, String given, String document) {
        return new Person(
                born.id(),
                base.country(),
                base.city(),
                base.language(),
                given,
                base.family(),
                born.handle(),
                born.mail(),
                base.phone(),
                born.account(),
                document);
    }

    private List<Sheet> guests() {
        Sheet.OfPerson first = subjects.stranger();
        Sheet.OfFirm hotel = subjects.hotel(first.person().city());
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(first.reachedAt(hotel.firm(), chance.odds(0.6)));
        for (int i = chance.between(2, 4); i > 0; i--) {
            sheets.add(subjects.stranger().reachedAt(hotel.firm(), chance.odds(0.6)));
        }
        if (chance.odds(0.5)) {
            sheets.add(first);
        }
        return sheets;
    }

    private List<Sheet> clients() {
        Sheet.OfFirm first = subjects.firm(chance.below(6));
        Sheet.OfFirm agent = subjects.newFirm(first.firm().city(), chance.below(14));
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(first.keptBy(agent.firm(), chance.odds(0.5)));
        for (int i = chance.between(2, 4); i > 0; i--) {
            sheets.add(subjects.newFirm(first.firm().city(), chance.below(14)).keptBy(agent.firm(), chance.odds(0.5)));
        }
        if (chance.odds(0.5)) {
            sheets.add(first);
        }
        return sheets;
    }

    private List<Sheet.OfFirm> branches() {
        Sheet.OfFirm head = subjects.firm(chance.below(6));
        Firm base = head.firm();
        int behind = base.name().length() - FirmHand.form(base.name()).length() - 1;
        List<Sheet.OfFirm> group = new ArrayList<>(List.of(head));
        List<String> ends = subjects.branches(base.language());
        int first = chance.below(ends.size());
        for (int i = chance.between(1, 2); i > 0; i--) {
            Sheet.OfFirm other = subjects.newFirm(base.city(), base.trade());
            String name = base.name().substring(0, behind) + " " + ends.get((first + i) % ends.size())
                    + base.name().substring(behind);
            group.add(renamed(other, base, name));
        }
        return someTwice(group);
    }

    private static Sheet.OfFirm renamed(Sheet.OfFirm sheet, Firm base, String name) {
        Firm firm = sheet.firm();
        Firm renamed = new Firm(
                firm.id(),
                firm.country(),
                firm.city(),
                base.language(),
                name,
                firm.trade(),
                firm.address(),
                firm.mail(),
                firm.phone(),
                firm.account(),
                firm.registration());
        return new Sheet.OfFirm(renamed, sheet.papers());
    }
}
