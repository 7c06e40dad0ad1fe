package org.manumit.world.scene;

import org.manumit.world.cast.Firm;
import org.manumit.world.cast.Person;
import org.manumit.world.geography.City;
import org.manumit.world.text.Hand;
import org.manumit.world.trace.Contacts;
import org.manumit.world.trace.Party;

/** A shelter whose residents all give its phone: in job searches, posts and what callers say. */
final class ShelterPhone implements Method {
    private static final int CLEANING = 1;

    @Override
    public void play(Script script) {
        City city = script.geography().anyCity(script.chance);
        Firm shelter = script.casting.firm(city, CLEANING, script.chance);
        Person head = script.casting.person(city, script.chance);
        script.register(shelter, head);
        if (script.chance.odds(0.6)) {
            script.announceShared(shelter.phone(), "phone of a shelter, used by all who stay there");
        }
        int residents = script.chance.between(5, 8);
        for (int i = 0; i < residents; i++) {
            Person resident = script.casting.person(city, script.chance);
            if (script.chance.odds(0.5)) {
                script.ad(
                        script.when(),
                        city,
                        resident.language(),
                        script.chance.odds(0.6) ? "home" : "service",
                        script.chance.odds(0.5) ? "ad.service" : "ad.home",
                        Hand.of(resident),
                        new Contacts(shelter.phone(), resident.mail(), resident.handle()),
                        30,
                        null,
                        script.slots(script.bystander(city), city));
            } else {
                String rule = script.chance.odds(0.5) ? "post.job" : "post.advice";
                script.post(script.when(), city, resident, rule, shelter.phone(), null, script.slots(shelter, city));
            }
            if (script.chance.odds(0.3)) {
                script.pay(script.when(), Party.of(shelter), Party.of(resident), 40, "memo.family");
            }
        }
        if (script.chance.odds(0.7)) {
            script.tip(city, "tip.crowd", shelter.phone(), null, script.slots(shelter, city));
        }
        if (script.chance.odds(0.5)) {
            script.caseRecord(script.casting.person(city, script.chance), city, "Other");
        }
    }
}
