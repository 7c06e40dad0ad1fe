package org.manumit.world.scene;

import org.manumit.world.cast.Person;
import org.manumit.world.geography.City;
import org.manumit.world.text.Slots;
import org.manumit.world.trace.Party;

/** Migrants who send wages home through one trusted neighbour: many payers, one payee, money passed on at once. */
final class RemittanceFamilies implements Method {
    @Override
    public void play(Script script) {
        City home = script.geography().anyCity(script.chance);
        City abroad = script.geography().anyCity(script.chance);
        Person neighbour = script.casting.person(home, script.chance);
        int senders = script.chance.between(4, 6);
        for (int i = 0; i < senders; i++) {
            Person sender = script.casting.person(abroad, script.chance);
            Person family = script.casting.person(home, script.chance);
            script.pay(script.when(0, 0.6), Party.of(sender), Party.of(neighbour), 180, "memo.family");
            script.pay(script.when(0.4, 1), Party.of(sender), Party.of(neighbour), 180, "memo.family");
            script.pay(script.when(), Party.of(neighbour), Party.of(family), 170, "memo.family");
            if (script.chance.odds(0.25)) {
                script.post(script.when(), abroad, sender, "post.family", sender.phone(), null, new Slots());
            }
        }
        if (script.chance.odds(0.2)) {
            script.orderedStatement(
                    Party.of(neighbour),
                    neighbour.account(),
                    Movements.gathering(script, neighbour, Party.of(script.stranger(home)), 180));
        }
        script.countries().add(home.country());
        script.countries().add(abroad.country());
    }
}
