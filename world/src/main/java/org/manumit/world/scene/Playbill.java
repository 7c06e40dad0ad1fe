package org.manumit.world.scene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manumit.world.cast.Account;
import org.manumit.world.cast.Casting;
import org.manumit.world.cast.Person;
import org.manumit.world.chance.Chance;
import org.manumit.world.chance.Purpose;
import org.manumit.world.geography.City;
import org.manumit.world.ordinary.OrdinarySanctions;
import org.manumit.world.output.Planned;
import org.manumit.world.trace.Calendar;
import org.manumit.world.trace.Entity;
import org.manumit.world.trace.Life;
import org.manumit.world.trace.SeaDesk;

/** Which scenes a world plays, and how often. */
public final class Playbill {
    private static final String LISTED = "Frente Ceniza (fictional)";

    private final long seed;
    private final Casting casting;
    private final Life life;
    private final SeaDesk sea;
    private final Plans plans = new Plans();

    public Playbill(long seed, Casting casting, Life life, SeaDesk sea) {
        this.seed = seed;
        this.casting = casting;
        this.life = life;
        this.sea = sea;
    }

    /** Plays {@code times} rounds of each; held-out scenes only when asked for. */
    public Plans play(int times, boolean heldOut) {
        Crew crew = crew();
        for (int i = 0; i < times; i++) {
            boolean financing = i % 4 == 0;
            operation("sexual", "moving-ads", i, false, new MovingAds());
            operation("labour", "recruitment-farm", i, false, new RecruitmentFraud(4));
            if (times > 1) {
                operation("labour", "recruitment-construction", i, false, new RecruitmentFraud(0));
            }
            operation("domestic", "household-agency", i, false, new HouseholdAgency());
            operation("criminality", "scam-compound", i, financing, new ScamCompound(financing, crew));
            operation("fishing", "long-liner", i, false, new LongLiner());
            lookalike("staffing-agency", i, new StaffingAgency());
            lookalike("independent-worker", i, new IndependentWorker());
            lookalike("shelter-phone", i, new ShelterPhone());
            lookalike("hostel-address", i, new HostelAddress());
            lookalike("remittance-families", i, new RemittanceFamilies());
            lookalike("travelling-carnival", i, new TravellingCarnival());
            lookalike("patchy-vessel", i, new PatchyVessel());
            if (heldOut) {
                operation("labour", "mining-camp", i, false, new MiningCamp());
                lookalike("hiring-drive", i, new HiringDrive());
            }
        }
        return plans;
    }

    private void operation(String form, String kind, int number, boolean financing, Method method) {
        Chance chance = Chance.of(seed, Purpose.SCENE, plans.scenes.size());
        double draw = chance.unit();
        boolean certain = number == 0;
        Visibility visibility =
                certain || draw < 0.45 ? Visibility.LOUD : draw < 0.8 ? Visibility.PARTIAL : Visibility.FAINT;
        play(form, kind, number, financing, visibility, method, chance);
    }

    private void lookalike(String kind, int number, Method method) {
        Chance chance = Chance.of(seed, Purpose.SCENE, plans.scenes.size());
        Visibility visibility = chance.odds(0.6) ? Visibility.LOUD : Visibility.PARTIAL;
        play(null, kind, number, false, visibility, method, chance);
    }

    private void play(
            @Nullable String form,
            String kind,
            int number,
            boolean financing,
            Visibility visibility,
            Method method,
            Chance chance) {
        Script script = new Script(plans, plans.scenes.size(), visibility, casting, life, sea, chance);
        method.play(script);
        plans.scenes.add(new Scene(
                kind + "-" + (number + 1),
                form,
                kind,
                script.countries(),
                script.from(),
                script.to(),
                visibility,
                financing));
    }

    /** The listed entity stands on the sanctions list with an account of its own, like any other listing. */
    private Crew crew() {
        Chance chance = Chance.of(seed, Purpose.PLAN, 0);
        City city = life.population().geography().anyCity(chance);
        Account account = casting.account(city);
        Person treasurer = casting.person(city, chance);
        String id = "ml-o" + Long.toHexString(chance.bits() >>> 24);
        long at = Calendar.START + chance.below(Calendar.END - Calendar.START);
        List<Entity> entries = new ArrayList<>();
        entries.add(listed(at, id, "Organization", LISTED, city, "sanction;crime.terror"));
        entries.add(OrdinarySanctions.listing(at, id, "Terrorism", chance));
        Map<String, List<String>> properties = new LinkedHashMap<>();
        properties.put("name", List.of(account.bank() + " " + account.number()));
        properties.put("accountNumber", List.of(account.number()));
        properties.put("bankName", List.of(account.bank()));
        entries.add(new Entity(at, id + "-account", "BankAccount", properties));
        Map<String, List<String>> holds = new LinkedHashMap<>();
        holds.put("owner", List.of(id));
        holds.put("asset", List.of(id + "-account"));
        entries.add(new Entity(at, id + "-holds", "Ownership", holds));
        entries.forEach(entry -> plans.sanctions.add(new Planned<>(entry, -1)));
        return new Crew(account, LISTED, List.of(treasurer.name(), "Fondo Ceniza", "Ayuda " + treasurer.family()));
    }

    private static Entity listed(long at, String id, String schema, String name, City city, String topics) {
        Map<String, List<String>> properties = new LinkedHashMap<>();
        properties.put("name", List.of(name));
        properties.put("alias", List.of("FC-17", "Frente C."));
        properties.put("country", List.of(city.country().toLowerCase(Locale.ROOT)));
        properties.put("topics", List.of(topics.split(";", -1)));
        return new Entity(at, id, schema, properties, "firm-listed");
    }
}
