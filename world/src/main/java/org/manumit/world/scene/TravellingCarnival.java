package org.manumit.world.scene;

import org.manumit.world.cast.Firm;
import org.manumit.world.cast.Person;
import org.manumit.world.geography.City;
import org.manumit.world.text.Hand;
import org.manumit.world.text.Slots;
import org.manumit.world.trace.Blotter;
import org.manumit.world.trace.Contacts;
import org.manumit.world.trace.Party;

/** A travelling carnival: one number moving from city to city with young workers, noise and crowds around it. */
final class TravellingCarnival implements Method {
    private static final int TRANSPORT = 2;

    @Override
    public void play(Script script) {
        City winter = script.geography().anyCity(script.chance);
        Firm carnival = script.casting.firm(winter, TRANSPORT, script.chance);
        Person owner = script.casting.person(winter, script.chance);
        script.register(carnival, owner);
        int stops = script.chance.between(4, 6);
        for (int i = 0; i < stops; i++) {
            double share = i / (double) stops;
            City city = script.geography().nearby(winter, 900, script.chance);
            script.ad(
                    script.when(share, share + 0.1),
                    city,
                    carnival.language(),
                    "event",
                    "ad.event",
                    Hand.of(carnival),
                    Contacts.of(carnival),
                    25,
                    null,
                    script.slots(carnival, city));
            if (script.chance.odds(0.5)) {
                script.incident(
                        city,
                        script.chance.odds(0.6) ? "noise" : "fight",
                        Blotter.spot(city, script.chance),
                        null,
                        new Slots());
            }
            if (script.chance.odds(0.3)) {
                script.tip(city, "tip.crowd", carnival.phone(), null, script.slots(carnival, city));
            }
            Person hand = script.casting.person(city, script.chance);
            script.pay(script.when(share, 1), Party.of(carnival), Party.of(hand), 150, "memo.pay");
            if (script.chance.odds(0.4)) {
                script.post(
                        script.when(share, share + 0.1), city, hand, "post.event", carnival.phone(), null, new Slots());
            }
        }
    }
}
