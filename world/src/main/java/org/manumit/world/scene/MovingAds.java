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

/**
 * Sexual exploitation through advertisements: a controller moves women between cities, changes phones every few weeks
 * while pictures and handles live on, rents rooms, and gathers the money.
 */
final class MovingAds implements Method {
    @Override
    public void play(Script script) {
        City base = script.geography().anyCity(script.chance);
        List<City> route = new ArrayList<>(List.of(base));
        int stops = script.chance.between(2, 4);
        for (int i = 1; i < stops; i++) {
            route.add(script.geography().nearby(base, 600, script.chance));
        }
        Person controller = script.casting.person(base, script.chance);
        Person gatherer = script.casting.person(base, script.chance);
        List<Person> names = new ArrayList<>(List.of(controller));
        int burners = script.chance.between(2, 4);
        for (int i = 0; i < burners; i++) {
            names.add(script.casting.person(route.get(i % route.size()), script.chance));
        }
        List<Phone> phones = names.stream().map(Person::phone).toList();
        advertise(script, gatherer, route, names);
        beSeen(script, route, phones, gatherer);
        moveMoney(script, controller, gatherer, base);
    }

    private static void advertise(Script script, Person gatherer, List<City> route, List<Person> names) {
        List<String> images =
                List.of(AdDesk.image(script.chance), AdDesk.image(script.chance), AdDesk.image(script.chance));
        Hand first = Hand.of(names.get(0));
        Hand later = script.chance.odds(0.5) ? first : Hand.of(gatherer);
        double changes = script.chance.odds(0.3) ? 0.35 + 0.3 * script.chance.unit() : 1;
        int ads = script.chance.between(9, 15);
        for (int i = 0; i < ads; i++) {
            double share = i / (double) ads;
            City city = route.get((int) (share * route.size() * 1.999) % route.size());
            int turn = Math.min(names.size() - 1, (int) (share * names.size() + script.chance.unit() * 0.4));
            Person name = names.get(turn);
            Contacts contacts = new Contacts(
                    name.phone(),
                    name.mail(),
                    script.chance.odds(0.5) ? names.get(0).handle() : gatherer.handle());
            boolean house = script.chance.odds(0.5);
            script.ad(
                    script.when(share, Math.min(1, share + 0.08)),
                    city,
                    script.language(city),
                    "adult",
                    house ? "ad.adult.house" : "ad.adult",
                    share < changes ? first : later,
                    contacts,
                    60,
                    images.get(i % images.size()),
                    new Slots().with(Slot.NAME, script.stranger(city).given()));
        }
    }

    private static void beSeen(Script script, List<City> route, List<Phone> phones, Person gatherer) {
        int tips = script.chance.between(1, 3);
        for (int i = 0; i < tips; i++) {
            City city = script.chance.pick(route);
            script.tip(city, "tip.house", script.chance.pick(phones), null, new Slots());
        }
        if (script.chance.odds(0.5)) {
            script.incident(script.chance.pick(route), "check", null, null, new Slots());
        }
        if (script.chance.odds(0.4)) {
            City city = script.chance.pick(route);
            script.caseRecord(script.casting.person(city, script.chance), city, "SexualExploitation");
        }
        script.countries().add(gatherer.country().code());
    }

    private static void moveMoney(Script script, Person controller, Person gatherer, City base) {
        Party gathering = Party.of(gatherer);
        for (int i = 0; i < 4; i++) {
            script.pay(script.when(), Party.of(script.stranger(base)), gathering, 60, "memo.buy");
        }
        for (int i = 0; i < 3; i++) {
            script.pay(script.when(), gathering, Party.of(controller), 350, "memo.family");
        }
        script.pay(script.when(), Party.of(controller), Party.of(script.bystander(base)), 90, "memo.rent");
        if (script.chance.odds(0.25)) {
            script.orderedStatement(
                    gathering, gatherer.account(), Movements.gathering(script, gatherer, Party.of(controller), 70));
        }
    }
}
