package org.manumit.world.dossier;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.manumit.world.cast.Firm;
import org.manumit.world.cast.Papers;
import org.manumit.world.cast.Person;
import org.manumit.world.cast.Population;
import org.manumit.world.chance.Chance;
import org.manumit.world.chance.Scatter;
import org.manumit.world.geography.City;
import org.manumit.world.geography.Language;
import org.manumit.world.ordinary.OrdinaryRegister;

/** Who may stand in a bundle: six firms of the register with their directors, people of daily life, and newcomers. */
final class Subjects {
    /** People of daily life that each bundle has to itself. */
    private static final int STRANGERS = 12;

    private static final int NEWCOMERS = 32;
    /** So many names of each list are common ones. */
    private static final int COMMON = 5;

    private static final int HOTEL = 6;
    private static final int TRADES = 14;

    private final Population population;
    private final OrdinaryRegister register;
    private final Scatter strangers;
    private final long count;
    private final long number;
    private final Chance chance;
    private int nextStranger;
    private int nextNewcomer;

    Subjects(
            Population population,
            OrdinaryRegister register,
            Scatter strangers,
            long count,
            long number,
            Chance chance) {
        this.population = population;
        this.register = register;
        this.strangers = strangers;
        this.count = count;
        this.number = number;
        this.chance = chance;
    }

    Sheet.OfPerson director(int place) {
        return sheet(register.director(number, place));
    }

    Sheet.OfFirm firm(int place) {
        return sheet(register.firm(number, place));
    }

    /** Somebody of daily life who runs no registered firm. */
    Sheet.OfPerson stranger() {
        long place = count * Bundles.DIRECTORS + number * STRANGERS + nextStranger++ % STRANGERS;
        return sheet(population.person(strangers.at(place % strangers.size())));
    }

    /** Somebody known from papers only who lives in a city. */
    Person newcomer(City city) {
        return population.newcomer(nextNumber(), city, chance.fork());
    }

    /** A firm that the register does not hold. */
    Sheet.OfFirm newFirm() {
        return newFirm(anyCity(), chance.below(TRADES));
    }

    Sheet.OfFirm newFirm(City city, int trade) {
        return sheet(population.newFirm(nextNumber(), city, trade, chance.fork()));
    }

    Sheet.OfFirm hotel(City city) {
        return newFirm(city, HOTEL);
    }

    private long nextNumber() {
        return number * NEWCOMERS + nextNewcomer++;
    }

    Sheet.OfPerson sheet(Person person) {
        return new Sheet.OfPerson(person, papers(person));
    }

    Papers papers(Person person) {
        return population.papers(person);
    }

    private Sheet.OfFirm sheet(Firm firm) {
        return new Sheet.OfFirm(firm, population.papers(firm));
    }

    City anyCity() {
        return population.geography().anyCity(chance);
    }

    /** What the names of branches end in. */
    List<String> branches(Language language) {
        return population.names().list("branch." + language.code());
    }

    /** One of the few given names that are most common. */
    String commonGiven(Person like, boolean woman) {
        return population.names().given(like.language(), woman).get(chance.below(COMMON));
    }

    /** One of the few family names that are most common, as many as somebody bears. */
    String commonFamily(Person like) {
        return Stream.of(like.family().split(" "))
                .map(word -> commonFamily(like.language()))
                .collect(joining(" "));
    }

    private String commonFamily(Language language) {
        List<String> heads = population.names().list(language.code() + ".head");
        List<String> tails = population.names().list(language.code() + ".tail");
        int which = chance.below(COMMON);
        return heads.get(which) + tails.get(which);
    }

    /** Another given name than somebody's, of a woman or a man. */
    String given(Person otherThan, boolean woman) {
        List<String> names = population.names().given(otherThan.language(), woman);
        String name = chance.pick(names);
        while (name.equals(otherThan.given())) {
            name = chance.pick(names);
        }
        return name;
    }
}
