package org.manumit.world.scene;

import java.util.ArrayList;
import java.util.List;
import org.manumit.world.cast.Person;
import org.manumit.world.cast.Phone;
import org.manumit.world.geography.City;
import org.manumit.world.text.Hand;
import org.manumit.world.text.Slot;
import org.manumit.world.text.Slots;
import org.manumit.world.trace.AdDesk;
import org.manumit.world.trace.Contacts;
import org.manumit.world.trace.Party;

/** An adult who works on her own account, travels between cities, and shares a phone with a friend for safety. */
final class IndependentWorker implements Method {
    @Override
    public void play(Script script) {
        City home = script.geography().anyCity(script.chance);
        Person worker = script.casting.person(home, script.chance);
        Person friend = script.casting.person(home, script.chance);
        Phone later = script.chance.odds(0.4) ? script.casting.phone(home) : worker.phone();
        List<City> route = new ArrayList<>(List.of(home));
        for (int i = 0; i < 3; i++) {
            route.add(script.geography().nearby(home, 700, script.chance));
        }
        String image = AdDesk.image(script.chance);
        int ads = script.chance.between(7, 12);
        for (int i = 0; i < ads; i++) {
            double share = i / (double) ads;
            City city = route.get(i % route.size());
            boolean safety = script.chance.odds(0.2);
            Phone phone = safety ? friend.phone() : share < 0.5 ? worker.phone() : later;
            script.ad(
                    script.when(share, Math.min(1, share + 0.08)),
                    city,
                    worker.language(),
                    "adult",
                    script.chance.odds(0.06) ? "ad.adult.house" : "ad.adult",
                    Hand.of(worker).keeping(),
                    new Contacts(phone, worker.mail(), worker.handle()),
                    70,
                    script.chance.odds(0.7) ? image : AdDesk.image(script.chance),
                    new Slots().with(Slot.NAME, worker.given()));
        }
        for (int i = 0; i < 3; i++) {
            script.pay(script.when(), Party.of(worker), Party.of(script.bystander(route.get(i))), 60, "memo.rent");
            script.pay(script.when(), Party.of(script.stranger(home)), Party.of(worker), 70, "memo.buy");
        }
        if (script.chance.odds(0.4)) {
            script.tip(script.chance.pick(route), "tip.house", worker.phone(), null, new Slots());
        }
    }
}
