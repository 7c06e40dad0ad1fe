package org.manumit.world.scene;

import org.manumit.world.cast.Firm;
import org.manumit.world.cast.Person;
import org.manumit.world.geography.City;
import org.manumit.world.text.Hand;
import org.manumit.world.trace.Contacts;
import org.manumit.world.trace.Party;

/** An honest staffing agency: one number under many job advertisements in several cities, many on its payroll. */
final class StaffingAgency implements Method {
    private static final int EMPLOYMENT = 13;

    @Override
    public void play(Script script) {
        City office = script.geography().anyCity(script.chance);
        Firm agency = script.casting.firm(office, EMPLOYMENT, script.chance);
        Person manager = script.casting.person(office, script.chance);
        script.register(agency, manager);
        int ads = script.chance.between(7, 11);
        for (int i = 0; i < ads; i++) {
            City city = script.chance.odds(0.5) ? office : script.geography().nearby(office, 700, script.chance);
            script.ad(
                    script.when(i / (double) ads * 0.9, 0.1 + i / (double) ads * 0.9),
                    city,
                    script.language(city),
                    "job",
                    script.chance.odds(0.15) ? "ad.job.lure" : "ad.job",
                    Hand.of(agency).keeping(),
                    Contacts.of(agency),
                    300,
                    null,
                    script.slots(agency, city));
        }
        for (int i = 0; i < 5; i++) {
            Person worker = script.casting.person(office, script.chance);
            script.pay(script.when(0.2, 1), Party.of(agency), Party.of(worker), 420, "memo.pay");
        }
        if (script.chance.odds(0.6)) {
            script.tip(
                    office,
                    script.chance.odds(0.5) ? "tip.work" : "tip.crowd",
                    agency.phone(),
                    null,
                    script.slots(agency, office));
        }
        if (script.chance.odds(0.5)) {
            script.incident(office, "inspection", null, null, script.slots(agency, office));
        }
    }
}
