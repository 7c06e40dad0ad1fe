package org.manumit.world.scene;

import org.manumit.world.cast.Firm;
import org.manumit.world.cast.Person;
import org.manumit.world.geography.City;
import org.manumit.world.text.Hand;
import org.manumit.world.text.Slots;
import org.manumit.world.trace.Blotter;
import org.manumit.world.trace.Contacts;
import org.manumit.world.trace.Party;

/** A hostel: strangers from everywhere at one address and behind one desk's phone. */
final class HostelAddress implements Method {
    private static final int HOTEL = 6;

    @Override
    public void play(Script script) {
        City city = script.geography().anyCity(script.chance);
        Firm hostel = script.casting.firm(city, HOTEL, script.chance);
        Person keeper = script.casting.person(city, script.chance);
        script.register(hostel, keeper);
        double[] spot = Blotter.spot(city, script.chance);
        if (script.chance.odds(0.5)) {
            script.announceShared(hostel.phone(), "desk of a hostel");
        }
        for (int i = 0; i < 3; i++) {
            script.ad(
                    script.when(),
                    city,
                    hostel.language(),
                    "rental",
                    "ad.rental",
                    Hand.of(hostel),
                    Contacts.of(hostel),
                    12,
                    null,
                    new Slots());
        }
        int guests = script.chance.between(3, 6);
        for (int i = 0; i < guests; i++) {
            Person guest = script.casting.person(script.geography().anyCity(script.chance), script.chance);
            script.pay(script.when(), Party.of(guest), Party.of(hostel), 15, "memo.rent");
            if (script.chance.odds(0.5)) {
                script.ad(
                        script.when(),
                        city,
                        guest.language(),
                        script.chance.odds(0.7) ? "sale" : "service",
                        script.chance.odds(0.5) ? "ad.sale" : "ad.service",
                        Hand.of(guest),
                        new Contacts(hostel.phone(), guest.mail(), guest.handle()),
                        40,
                        null,
                        script.slots(hostel, city));
            }
        }
        script.incident(city, "noise", spot, hostel.address(), new Slots());
        script.incident(city, "check", spot, hostel.address(), new Slots());
        if (script.chance.odds(0.7)) {
            script.tip(city, "tip.crowd", hostel.phone(), hostel.address(), script.slots(hostel, city));
        }
    }
}
