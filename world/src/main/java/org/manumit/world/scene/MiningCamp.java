package org.manumit.world.scene;

import java.util.List;
import org.manumit.world.cast.Firm;
import org.manumit.world.cast.Person;
import org.manumit.world.geography.City;
import org.manumit.world.text.Hand;
import org.manumit.world.text.Slots;
import org.manumit.world.trace.Contacts;
import org.manumit.world.trace.Party;

/** Kept from development: miners bound by debt to a camp's store far from any road. */
final class MiningCamp implements Method {
    private static final int HARDWARE = 8;
    private static final List<String> COUNTRIES = List.of("BR", "PE", "VE", "GY", "CO", "BO", "SR");

    @Override
    public void play(Script script) {
        City town = script.geography().getCountry(script.chance.pick(COUNTRIES)).cityAt(script.chance.unit());
        Firm store = script.casting.firm(town, HARDWARE, script.chance);
        Person boss = script.casting.person(town, script.chance);
        script.register(store, boss);
        double latitude = town.latitude() + script.chance.bell() * 0.6;
        double longitude = town.longitude() + script.chance.bell() * 0.6;
        for (int i = 0; i < 4; i++) {
            script.fromAbove(script.when(), i % 2 == 0 ? "clearing" : "structure", latitude, longitude);
        }
        for (int i = 0; i < 4; i++) {
            City city = script.geography().nearby(town, 1200, script.chance);
            script.ad(
                    script.when(0, 0.7),
                    city,
                    script.language(city),
                    "job",
                    script.chance.odds(0.5) ? "ad.job.lure" : "ad.job",
                    Hand.of(boss),
                    new Contacts(boss.phone(), store.mail(), boss.handle()),
                    400,
                    null,
                    script.slots(store, town));
            Party miner = Party.of(script.casting.person(city, script.chance));
            script.pay(script.when(0.2, 1), miner, Party.of(store), 180, "memo.buy");
            script.tip(town, "tip.mine", boss.phone(), null, new Slots());
        }
    }
}
