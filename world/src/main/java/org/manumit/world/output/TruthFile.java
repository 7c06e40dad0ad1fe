package org.manumit.world.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.manumit.world.dossier.Alike;
import org.manumit.world.dossier.Bundles;
import org.manumit.world.scene.Plans;
import org.manumit.world.scene.Scene;

/** The sealed truth: what happened, which records it left, and which rows are broken on purpose. */
public final class TruthFile {
    private final Plans plans;
    private final Ledgers ledgers;
    private final Bundles bundles;

    public TruthFile(Plans plans, Ledgers ledgers, Bundles bundles) {
        this.plans = plans;
        this.ledgers = ledgers;
        this.bundles = bundles;
    }

    /** Writes {@code truth.json} into a folder. */
    public void write(Path folder, String size, long seed, boolean heldOut) throws IOException {
        StringBuilder text = new StringBuilder(1 << 16);
        Json truth = new Json(text);
        truth.number("seed", seed).field("size", size);
        truth.raw("heldOut").append(heldOut);
        scenes(truth, "operations", true);
        scenes(truth, "lookalikes", false);
        takenForOne(truth);
        broken(truth);
        counts(truth);
        truth.end();
        text.append('\n');
        Files.writeString(folder.resolve("truth.json"), text, StandardCharsets.UTF_8);
    }

    private void scenes(Json truth, String name, boolean operations) {
        StringBuilder text = truth.raw(name).append('[');
        boolean first = true;
        for (int i = 0; i < plans.scenes().size(); i++) {
            Scene scene = plans.scenes().get(i);
            if (scene.operation() == operations) {
                text.append(first ? "\n" : ",\n");
                first = false;
                scene(text, scene, i);
            }
        }
        text.append(']');
    }

    private void scene(StringBuilder text, Scene scene, int number) {
        Json json = new Json(text).field("id", scene.id());
        if (scene.operation()) {
            json.field("form", scene.form()).field("method", scene.kind());
            json.raw("financing").append(scene.financing());
        } else {
            json.field("kind", scene.kind());
        }
        json.field("visibility", scene.visibility().name())
                .array("countries", new ArrayList<>(scene.countries()))
                .field("start", Instant.ofEpochSecond(scene.start()).toString())
                .field("end", Instant.ofEpochSecond(scene.end()).toString());
        each(json, "records", ledgers.records(number), TruthFile::name);
        each(json, "byOthers", ledgers.byOthers(number), TruthFile::name);
        each(json, "copies", ledgers.copies(number), (copy, uses) -> each(copy, "records", uses, TruthFile::name));
        each(
                json,
                "stops",
                Stop.of(plans.ads(), number),
                (stop, one) -> stop.field("city", one.city().name())
                        .field("country", one.city().country())
                        .field("from", Instant.ofEpochSecond(one.from()).toString())
                        .field("to", Instant.ofEpochSecond(one.to()).toString()));
        json.end();
    }

    private static void name(Json record, Ledgers.RecordName name) {
        record.field("feed", name.feed().key()).field("sourceId", name.sourceId());
    }

    private static <T> void each(Json json, String name, List<T> items, BiConsumer<Json, T> fields) {
        StringBuilder text = json.raw(name).append('[');
        for (int i = 0; i < items.size(); i++) {
            text.append(i > 0 ? "," : "");
            Json item = new Json(text);
            fields.accept(item, items.get(i));
            item.end();
        }
        text.append(']');
    }

    /** Groups of persons or firms that are several and look like one. */
    private void takenForOne(Json truth) {
        StringBuilder text = truth.raw("takenForOne").append('[');
        boolean first = true;
        for (long i = 0; i < bundles.count(); i++) {
            Optional<Alike> alike = bundles.alike(i);
            if (alike.isPresent()) {
                text.append(first ? "\n" : ",\n");
                first = false;
                new Json(text)
                        .field("kind", alike.get().likeness().kind())
                        .array("identities", alike.get().identities())
                        .end();
            }
        }
        text.append(']');
    }

    private void broken(Json truth) {
        StringBuilder text = truth.raw("broken").append('[');
        for (int i = 0; i < ledgers.breakages().size(); i++) {
            Breakage breakage = ledgers.breakages().get(i);
            text.append(i > 0 ? "," : "");
            new Json(text)
                    .field("feed", breakage.feed())
                    .field("sourceId", breakage.sourceId())
                    .field("field", breakage.field())
                    .field("damage", breakage.damage())
                    .end();
        }
        text.append(']');
    }

    private void counts(Json truth) {
        Json counts = new Json(truth.raw("rows"));
        ledgers.written().forEach((feed, rows) -> counts.number(feed.key(), rows));
        counts.end();
    }
}
