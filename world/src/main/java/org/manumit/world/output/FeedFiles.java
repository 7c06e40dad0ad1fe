package org.manumit.world.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.manumit.world.cast.Population;
import org.manumit.world.dossier.Bundles;
import org.manumit.world.dossier.Dossier;
import org.manumit.world.dossier.Office;
import org.manumit.world.geography.Language;
import org.manumit.world.ordinary.Ordinary;
import org.manumit.world.ordinary.OrdinaryAds;
import org.manumit.world.ordinary.OrdinaryCases;
import org.manumit.world.ordinary.OrdinaryIncidents;
import org.manumit.world.ordinary.OrdinaryPayments;
import org.manumit.world.ordinary.OrdinaryPositions;
import org.manumit.world.ordinary.OrdinaryPosts;
import org.manumit.world.ordinary.OrdinaryRegister;
import org.manumit.world.ordinary.OrdinarySanctions;
import org.manumit.world.ordinary.OrdinarySightings;
import org.manumit.world.ordinary.OrdinaryStatements;
import org.manumit.world.ordinary.OrdinaryTips;
import org.manumit.world.scene.Plans;
import org.manumit.world.trace.Calendar;
import org.manumit.world.trace.Feed;
import org.manumit.world.trace.Life;
import org.manumit.world.trace.SeaDesk;
import org.manumit.world.trace.Trace;

/** Writes all feed files of a world into one folder. */
public final class FeedFiles {
    private final Path folder;
    private final long seed;
    private final Volumes volumes;
    private final Life life;
    private final SeaDesk sea;
    private final Plans plans;
    private final Bundles bundles;
    private final Ledgers ledgers;
    private final ExecutorService threads;
    private final int ahead;

    /** {@code ahead}: chunks in the making at once, which bounds the memory. */
    public FeedFiles(
            Path folder,
            long seed,
            Volumes volumes,
            Life life,
            SeaDesk sea,
            Plans plans,
            Bundles bundles,
            Ledgers ledgers,
            ExecutorService threads,
            int ahead) {
        this.folder = folder;
        this.seed = seed;
        this.volumes = volumes;
        this.life = life;
        this.sea = sea;
        this.plans = plans;
        this.bundles = bundles;
        this.ledgers = ledgers;
        this.threads = threads;
        this.ahead = ahead;
    }

    public void write() throws IOException {
        tips();
        run(Feed.ADS, new OrdinaryAds(life), plans.ads(), new AdCoder(file("ads.jsonl")));
        run(Feed.POSTS, new OrdinaryPosts(life), plans.posts(), new PostCoder(file("posts.jsonl")));
        registers();
        money();
        long vessels = OrdinaryPositions.vessels(volumes.rows(Feed.POSITIONS));
        var positions = new OrdinaryPositions(life.population(), sea, vessels);
        run(Feed.POSITIONS, positions, plans.positions(), new PositionCoder(file("vessel-positions.nmea")));
        sightings();
        run(
                Feed.INCIDENTS,
                new OrdinaryIncidents(life),
                plans.incidents(),
                new TableCoder<>(file("incidents.csv"), Tables.incidents(), ','));
        run(Feed.CASES, new OrdinaryCases(life), plans.cases(), new CaseCoder(file("case-records.csv")));
        dossiers();
    }

    private void tips() throws IOException {
        run(
                Feed.TIPS_ES,
                new OrdinaryTips(life, Language.ES),
                plans.tips(Feed.TIPS_ES),
                new TableCoder<>(file("tips-linea-esperanza.csv"), Tables.tips(Feed.TIPS_ES), ','));
        run(
                Feed.TIPS_EN,
                new OrdinaryTips(life, Language.EN),
                plans.tips(Feed.TIPS_EN),
                new SheetCoder<>(file("hotline-calls.xlsx"), Tables.tips(Feed.TIPS_EN)));
        run(
                Feed.TIPS_PT,
                new OrdinaryTips(life, Language.PT),
                plans.tips(Feed.TIPS_PT),
                new TableCoder<>(file("denuncias.csv"), Tables.tips(Feed.TIPS_PT), ';'));
        run(
                Feed.TIPS_FR,
                new OrdinaryTips(life, Language.FR),
                plans.tips(Feed.TIPS_FR),
                new TableCoder<>(file("appels-ligne-aide.csv"), Tables.tips(Feed.TIPS_FR), ','));
    }

    private void registers() throws IOException {
        Population population = life.population();
        run(
                Feed.REGISTER,
                new OrdinaryRegister(population),
                plans.register(),
                new EntityCoder(file("company-register.ftm.json")));
        run(
                Feed.SANCTIONS,
                new OrdinarySanctions(population),
                plans.sanctions(),
                new EntityCoder(file("sanctions-list.ftm.json")));
    }

    private void dossiers() throws IOException {
        for (Office office : Office.values()) {
            Feed feed = office.feed();
            run(
                    feed,
                    bundles.sheets(office),
                    new Dossier(bundles, office),
                    plans.dossier(feed),
                    new EntityCoder(file(feed.key() + ".ftm.json")));
        }
    }

    private void money() throws IOException {
        run(
                Feed.PAYMENTS,
                new OrdinaryPayments(life),
                plans.payments(),
                new TableCoder<>(file("transfers.csv"), Tables.payments(), ','));
        run(
                Feed.STATEMENTS,
                new OrdinaryStatements(life),
                plans.statements(),
                new StatementCoder(file("ordered-statements.camt053.xml")));
    }

    private void sightings() throws IOException {
        var geography = life.population().geography();
        run(
                Feed.GROUND,
                new OrdinarySightings(geography, sea, false),
                plans.ground(),
                new SightingCoder(file("ground-sensors.geojson"), "GD-"));
        run(
                Feed.SATELLITE,
                new OrdinarySightings(geography, sea, true),
                plans.satellite(),
                new SightingCoder(file("satellite-detections.geojson"), "SD-"));
    }

    private <T extends Trace, P> void run(Feed feed, Ordinary<T> ordinary, List<Planned<T>> planned, Coder<T, P> coder)
            throws IOException {
        long rows = volumes.rows(feed);
        if (feed == Feed.REGISTER) {
            rows = Math.min(rows, life.population().firms() / 6 * OrdinaryRegister.ROWS_TO_SIX_FIRMS);
        }
        run(feed, rows, ordinary, planned, coder);
    }

    private <T extends Trace, P> void run(
            Feed feed, long rows, Ordinary<T> ordinary, List<Planned<T>> planned, Coder<T, P> coder)
            throws IOException {
        boolean sea = feed == Feed.POSITIONS;
        new FeedRun<>(
                        seed,
                        feed,
                        sea ? Calendar.SEA_START : Calendar.START,
                        sea ? Calendar.SEA_END : Calendar.END,
                        rows,
                        ordinary,
                        planned)
                .write(coder, threads, ahead, ledgers);
    }

    private Path file(String name) {
        return folder.resolve(name);
    }
}
