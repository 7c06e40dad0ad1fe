package org.manumit.world.scene;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.manumit.world.cast.Firm;
import org.manumit.world.cast.Person;
import org.manumit.world.dossier.Bundles;
import org.manumit.world.output.Planned;
import org.manumit.world.trace.Ad;
import org.manumit.world.trace.CaseRecord;
import org.manumit.world.trace.Entity;
import org.manumit.world.trace.Feed;
import org.manumit.world.trace.Incident;
import org.manumit.world.trace.Payment;
import org.manumit.world.trace.Position;
import org.manumit.world.trace.Post;
import org.manumit.world.trace.Sighting;
import org.manumit.world.trace.Statement;
import org.manumit.world.trace.Tip;

/** All rows that scenes leave, by feed. Small whatever the world's size. Confined to one thread while it grows. */
public final class Plans {
    /** A firm and its director whom a scene has entered in the register. */
    record Entered(int scene, Person director, Firm firm, boolean directorToo) {}

    private final Map<Feed, List<Planned<Tip>>> tips = new EnumMap<>(Feed.class);
    final List<Planned<Ad>> ads = new ArrayList<>();
    final List<Planned<Post>> posts = new ArrayList<>();
    final List<Planned<Entity>> register = new ArrayList<>();
    final List<Planned<Entity>> sanctions = new ArrayList<>();
    final List<Planned<Payment>> payments = new ArrayList<>();
    final List<Planned<Statement>> statements = new ArrayList<>();
    final List<Planned<Position>> positions = new ArrayList<>();
    final List<Planned<Sighting>> ground = new ArrayList<>();
    final List<Planned<Sighting>> satellite = new ArrayList<>();
    final List<Planned<Incident>> incidents = new ArrayList<>();
    final List<Planned<CaseRecord>> cases = new ArrayList<>();
    private final Map<Feed, List<Planned<Entity>>> dossiers = new EnumMap<>(Feed.class);
    final List<Entered> entered = new ArrayList<>();
    final List<Scene> scenes = new ArrayList<>();
    final List<SharedSelector> shared = new ArrayList<>();

    public List<Planned<Tip>> tips(Feed feed) {
        return tips.computeIfAbsent(feed, key -> new ArrayList<>());
    }

    /** Sheets of an office that keeps a file on persons and firms. */
    public List<Planned<Entity>> dossier(Feed feed) {
        return dossiers.computeIfAbsent(feed, key -> new ArrayList<>());
    }

    /**
     * Adds what offices know of the persons and firms that scenes have entered in the register; draws of its own, so that all
     * else stays as it was.
     */
    public void addSheets(Bundles bundles) {
        for (int i = 0; i < entered.size(); i++) {
            Entered entry = entered.get(i);
            bundles.ofScene(i, entry.director(), entry.firm(), entry.directorToo())
                    .forEach(sheet -> dossier(sheet.feed()).add(new Planned<>(sheet.entity(), entry.scene())));
        }
    }

    public List<Planned<Ad>> ads() {
        return ads;
    }

    public List<Planned<Post>> posts() {
        return posts;
    }

    public List<Planned<Entity>> register() {
        return register;
    }

    public List<Planned<Entity>> sanctions() {
        return sanctions;
    }

    public List<Planned<Payment>> payments() {
        return payments;
    }

    public List<Planned<Statement>> statements() {
        return statements;
    }

    public List<Planned<Position>> positions() {
        return positions;
    }

    public List<Planned<Sighting>> ground() {
        return ground;
    }

    public List<Planned<Sighting>> satellite() {
        return satellite;
    }

    public List<Planned<Incident>> incidents() {
        return incidents;
    }

    public List<Planned<CaseRecord>> cases() {
        return cases;
    }

    /** The scenes, their numbers being their places in the list. */
    public List<Scene> scenes() {
        return scenes;
    }

    /** Selectors whose sharing is known. */
    public List<SharedSelector> shared() {
        return shared;
    }
}
