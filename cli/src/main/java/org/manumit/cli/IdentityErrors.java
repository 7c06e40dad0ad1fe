package org.manumit.cli;

import it.unimi.dsi.fastutil.longs.Long2FloatOpenHashMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.manumit.analytics.linkage.record.RecordLinkageResult;
import org.manumit.cli.IdentityTruth.Alike;
import org.manumit.cli.IdentityTruth.Kind;
import org.manumit.cli.Truth.RecordKey;
import org.manumit.formats.table.CsvFormat;
import org.manumit.formats.table.CsvWriter;

/** Writes which pairs of records were put together wrongly or missed, side by side; all of them are invented. */
final class IdentityErrors {

    private static final String MERGED = "merged";
    private static final String MISSED = "missed";

    private final IdentityTruth truth;
    private final IdentityTables tables;
    private final Kind kind;

    IdentityErrors(IdentityTruth truth, IdentityTables tables, Kind kind) {
        this.truth = truth;
        this.tables = tables;
        this.kind = kind;
    }

    void write(RecordLinkageResult result, Path file) throws IOException {
        List<RecordKey> keys = tables.keys(kind);
        Map<String, List<Integer>> byIdentity = new HashMap<>();
        Map<Integer, List<Integer>> byEntity = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            byIdentity
                    .computeIfAbsent(truth.identity(keys.get(i)), none -> new ArrayList<>())
                    .add(i);
            byEntity.computeIfAbsent(result.entityOf(i), none -> new ArrayList<>())
                    .add(i);
        }
        Long2FloatOpenHashMap bits = bits(result);
        try (CsvWriter csv = new CsvWriter(Files.newOutputStream(file), CsvFormat.exact())) {
            csv.row("error", "look_like_one", "bits", "id_a", "id_b", "differences");
            for (List<Integer> records : byEntity.values()) {
                eachPair(records, (a, b) -> {
                    if (!identity(a, keys).equals(identity(b, keys))) {
                        row(MERGED, a, b, keys, bits, csv);
                    }
                });
            }
            for (List<Integer> records : byIdentity.values()) {
                eachPair(records, (a, b) -> {
                    if (result.entityOf(a) != result.entityOf(b)) {
                        row(MISSED, a, b, keys, bits, csv);
                    }
                });
            }
        }
    }

    private interface PairSink {
        void take(int a, int b) throws IOException;
    }

    private static void eachPair(List<Integer> records, PairSink sink) throws IOException {
        for (int i = 0; i < records.size(); i++) {
            for (int j = i + 1; j < records.size(); j++) {
                sink.take(records.get(i), records.get(j));
            }
        }
    }

    private static Long2FloatOpenHashMap bits(RecordLinkageResult result) {
        Long2FloatOpenHashMap bits = new Long2FloatOpenHashMap();
        bits.defaultReturnValue(Float.NaN);
        for (int pair = 0; pair < result.pairs(); pair++) {
            bits.put((long) result.first(pair) << 32 | result.second(pair), (float) result.bits(pair));
        }
        return bits;
    }

    private String identity(int record, List<RecordKey> keys) {
        return truth.identity(keys.get(record));
    }

    private void row(String error, int a, int b, List<RecordKey> keys, Long2FloatOpenHashMap bits, CsvWriter csv)
            throws IOException {
        float found = bits.get((long) a << 32 | b);
        List<String> two = List.of(identity(a, keys), identity(b, keys));
        String likeness = error.equals(MISSED)
                ? ""
                : truth.takenForOne().stream()
                        .filter(alike -> alike.identities().containsAll(two))
                        .map(Alike::kind)
                        .findFirst()
                        .orElse("");
        csv.row(
                error,
                likeness,
                Float.isNaN(found) ? "not compared" : String.format(Locale.ROOT, "%.1f", found),
                name(keys.get(a)),
                name(keys.get(b)),
                differences(keys.get(a), keys.get(b)));
    }

    private static String name(RecordKey key) {
        return key.feed() + ":" + key.sourceId();
    }

    private String differences(RecordKey a, RecordKey b) {
        StringBuilder text = new StringBuilder();
        for (String property : tables.roles(kind).keySet()) {
            String left = String.join(", ", tables.entity(kind, a).values(property));
            String right = String.join(", ", tables.entity(kind, b).values(property));
            if (!left.isEmpty() || !right.isEmpty()) {
                text.append(text.length() > 0 ? "; " : "").append(property).append(": ");
                text.append(left.equals(right) ? "= " + left : left + " | " + right);
            }
        }
        return text.toString();
    }
}
