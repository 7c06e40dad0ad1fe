package org.manumit.world.scene;

import org.manumit.world.cast.Firm;
import org.manumit.world.cast.Person;
import org.manumit.world.geography.City;
import org.manumit.world.text.Hand;
import org.manumit.world.trace.Blotter;
import org.manumit.world.trace.Contacts;
import org.manumit.world.trace.Party;

/** Kept from development: an honest call centre that hires abroad, pays the ticket and houses its people together. */
final class HiringDrive implements Method {
    private static final int SECURITY = 11;

    @Override
    public void play(Script script) {
        City office = script.geography().anyCity(script.chance);
        Firm centre = script.casting.firm(office, SECURITY, script.chance);
        Person recruiter = script.casting.person(office, script.chance);
        script.register(centre, recruiter);
        double[] spot = Blotter.spot(office, script.chance);
        for (int i = 0; i < 7; i++) {
            City city = script.geography().anyCity(script.chance);
            script.post(
                    script.when(), city, recruiter, "post.abroad", centre.phone(), null, script.slots(centre, office));
            Person agent = script.casting.person(office, script.chance);
            script.pay(script.when(0.3, 1), Party.of(centre), Party.of(agent), 500, "memo.pay");
        }
        for (int i = 0; i < 2; i++) {
            script.ad(
                    script.when(),
                    office,
                    centre.language(),
                    "job",
                    "ad.job",
                    Hand.of(centre),
                    Contacts.of(centre),
                    500,
                    null,
                    script.slots(centre, office));
            script.fromAbove(script.when(), "lights", spot[0], spot[1]);
        }
        if (script.chance.odds(0.6)) {
            script.tip(office, "tip.screens", centre.phone(), null, script.slots(centre, office));
        }
    }
}
