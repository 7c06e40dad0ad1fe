package org.manumit.world.scene;

import java.util.ArrayList;
import java.util.List;
import org.manumit.world.cast.Firm;
import org.manumit.world.cast.Person;
import org.manumit.world.geography.City;
import org.manumit.world.text.Hand;
import org.manumit.world.trace.Contacts;
import org.manumit.world.trace.Party;

/** Domestic servitude through an agency that brings young women to households and keeps their pay and papers. */
final class HouseholdAgency implements Method {
    private static final int STAFFING = 13;

    @Override
    public void play(Script script) {
        City office = script.geography().anyCity(script.chance);
        City village = script.geography().anyCity(script.chance);
        Firm agency = script.casting.firm(office, STAFFING, script.chance);
        Person owner = script.casting.person(office, script.chance);
        script.register(agency, owner);
        Firm reborn = script.chance.odds(0.4) ? script.casting.firm(office, STAFFING, script.chance) : agency;
        if (!reborn.equals(agency)) {
            script.register(reborn, owner);
        }
        advertise(script, office, village, agency, reborn, owner);
        serve(script, office, agency, reborn, owner);
    }

    private static void advertise(Script script, City office, City village, Firm agency, Firm reborn, Person owner) {
        Hand first = Hand.of(agency);
        Hand later = script.chance.odds(0.5) ? first : Hand.of(reborn);
        int ads = script.chance.between(5, 9);
        for (int i = 0; i < ads; i++) {
            Firm firm = i < ads / 2 ? agency : reborn;
            var phone = script.chance.odds(0.6) ? firm.phone() : owner.phone();
            City city = script.chance.odds(0.6) ? village : office;
            script.ad(
                    script.when(i / (double) ads * 0.8, 0.15 + i / (double) ads * 0.8),
                    city,
                    script.language(city),
                    "home",
                    script.chance.odds(0.6) ? "ad.home.lure" : "ad.home",
                    i < ads / 2 ? first : later,
                    new Contacts(phone, firm.mail(), owner.handle()),
                    30,
                    null,
                    script.slots(firm, office));
        }
        Person asking = script.stranger(village);
        script.ask(script.when(), village, asking, script.slots(agency, office));
    }

    private static void serve(Script script, City office, Firm agency, Firm reborn, Person owner) {
        List<Person> households = new ArrayList<>();
        int placed = script.chance.between(3, 5);
        for (int i = 0; i < placed; i++) {
            Person household = script.stranger(office);
            households.add(household);
            script.pay(script.when(0.1, 0.7), Party.of(household), Party.of(agency), 280, "memo.fee");
            if (script.chance.odds(0.6)) {
                script.pay(script.when(0.4, 1), Party.of(household), Party.of(owner), 240, "memo.pay");
            }
        }
        int tips = script.chance.between(1, 3);
        for (int i = 0; i < tips; i++) {
            var subject = script.chance.odds(0.5) ? agency.phone() : owner.phone();
            script.tip(
                    office, "tip.home", subject, null, script.slots(script.chance.odds(0.5) ? agency : reborn, office));
        }
        if (script.chance.odds(0.4)) {
            script.incident(office, "check", null, null, script.slots(agency, office));
        }
        if (script.chance.odds(0.5)) {
            script.caseRecord(script.casting.person(office, script.chance), office, "Servitude");
        }
        script.pay(script.when(), Party.of(agency), Party.of(owner), 900, "memo.supply");
    }
}
