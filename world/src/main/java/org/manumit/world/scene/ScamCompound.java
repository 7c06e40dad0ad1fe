package org.manumit.world.scene;

import java.util.ArrayList;
import java.util.List;
import org.manumit.world.cast.Person;
import org.manumit.world.cast.Phone;
import org.manumit.world.geography.City;
import org.manumit.world.text.Hand;
import org.manumit.world.text.Slot;
import org.manumit.world.text.Slots;
import org.manumit.world.trace.Blotter;
import org.manumit.world.trace.Party;

/**
 * Forced criminality: people lured by posts to an office with a dormitory, held, and made to defraud strangers online;
 * the money runs over accounts of others.
 */
final class ScamCompound implements Method {
    private final boolean financing;
    private final Crew crew;

    ScamCompound(boolean financing, Crew crew) {
        this.financing = financing;
        this.crew = crew;
    }

    @Override
    public void play(Script script) {
        City site = script.geography().anyCity(script.chance);
        Person recruiter = script.casting.person(script.geography().anyCity(script.chance), script.chance);
        Person second = script.casting.person(recruiter.city(), script.chance);
        Person keeper = script.casting.person(site, script.chance);
        Phone hidden = script.casting.phone(site);
        lure(script, site, recruiter, second, hidden);
        hold(script, site, List.of(recruiter.phone(), hidden, second.phone()));
        launder(script, site, keeper);
        script.countries().add(site.country());
    }

    private static void lure(Script script, City site, Person recruiter, Person second, Phone hidden) {
        String link = "https://talento" + (100 + script.chance.below(899)) + "-"
                + recruiter.handle().substring(1) + ".example/";
        int posts = script.chance.between(6, 10);
        for (int i = 0; i < posts; i++) {
            Person author = script.chance.odds(0.5) ? recruiter : second;
            Phone phone = script.chance.odds(0.5) ? recruiter.phone() : i > posts / 2 ? hidden : second.phone();
            City city = script.chance.odds(0.6)
                    ? recruiter.city()
                    : script.geography().anyCity(script.chance);
            script.post(
                    script.when(i / (double) posts * 0.7, 0.2 + i / (double) posts * 0.7),
                    city,
                    author,
                    script.chance.odds(0.75) ? "post.abroad" : "post.job",
                    Hand.of(recruiter),
                    phone,
                    link,
                    new Slots().with(Slot.OTHER, site.name()));
        }
    }

    private static void hold(Script script, City site, List<Phone> phones) {
        double[] spot = Blotter.spot(site, script.chance);
        for (int i = 0; i < 3; i++) {
            String kind = script.chance.pick("lights", "lights", "structure");
            script.fromAbove(
                    script.when(),
                    kind,
                    spot[0] + script.chance.bell() * 0.002,
                    spot[1] + script.chance.bell() * 0.002);
        }
        int tips = script.chance.between(1, 4);
        for (int i = 0; i < tips; i++) {
            City from = script.chance.odds(0.5) ? site : script.geography().anyCity(script.chance);
            script.tip(
                    from, "tip.screens", script.chance.pick(phones), null, new Slots().with(Slot.OTHER, site.name()));
        }
        script.incident(
                site,
                "missing",
                spot,
                null,
                new Slots().with(Slot.NAME, script.stranger(site).given()));
        if (script.chance.odds(0.4)) {
            script.incident(site, "check", spot, null, new Slots());
        }
        if (script.chance.odds(0.3)) {
            script.caseRecord(script.casting.person(site, script.chance), site, "Other");
        }
    }

    private void launder(Script script, City site, Person keeper) {
        List<Person> holders = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            holders.add(script.casting.person(script.geography().nearby(site, 800, script.chance), script.chance));
        }
        for (int i = 0; i < 5; i++) {
            Party cheated = Party.of(script.life.population().anyPerson(script.chance));
            script.pay(script.when(0.2, 1), cheated, Party.of(holders.get(i % 2)), 160, "memo.fee");
        }
        for (Person holder : holders) {
            script.pay(script.when(0.3, 1), Party.of(holder), Party.of(keeper), 500, "memo.supply");
        }
        if (financing) {
            Party listed = Movements.party(script.chance.pick(crew.hub()), crew.listed(), keeper);
            script.pay(script.when(0.4, 1), Party.of(keeper), listed, 400, "memo.supply");
            script.pay(script.when(0.4, 1), Party.of(keeper), listed, 250, "memo.family");
        }
        if (script.chance.odds(0.3)) {
            script.orderedStatement(
                    Party.of(holders.get(0)),
                    holders.get(0).account(),
                    Movements.gathering(script, holders.get(0), Party.of(keeper), 150));
        }
    }
}
