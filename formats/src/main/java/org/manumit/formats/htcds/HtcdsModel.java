package org.manumit.formats.htcds;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The fields of the Human Trafficking Case Data Standard, versions 1.0 and 2.0 together. Thread-safe. */
public final class HtcdsModel {
    private static final Set<String> PREFIXES =
            Set.of("org_", "prs_", "vic_", "per_", "cas_", "cco_", "hte_", "spl_", "con_");
    private static final HtcdsModel INSTANCE = load();

    private final Map<String, HtcdsField> byKey;

    private HtcdsModel(Map<String, HtcdsField> byKey) {
        this.byKey = Collections.unmodifiableMap(byKey);
    }

    /** The model as shipped. */
    public static HtcdsModel standard() {
        return INSTANCE;
    }

    /** Every field, in the order of the standard. */
    public Collection<HtcdsField> fields() {
        return byKey.values();
    }

    /**
     * The field that a heading names. Case and underscores behind the prefix do not count, since the standard's
     * own survey form writes {@code prs_First_Name} for {@code prs_FirstName}.
     */
    public Optional<HtcdsField> find(String heading) {
        return Optional.ofNullable(byKey.get(key(heading)));
    }

    /** Whether a heading claims to belong to the standard by its prefix. */
    public static boolean hasPrefix(String heading) {
        String trimmed = heading.strip();
        return trimmed.length() > 4 && PREFIXES.contains(trimmed.substring(0, 4).toLowerCase(Locale.ROOT));
    }

    private static String key(String heading) {
        return heading.strip().replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static HtcdsModel load() {
        Map<String, HtcdsField> fields = new LinkedHashMap<>();
        try (InputStream in = Objects.requireNonNull(HtcdsModel.class.getResourceAsStream("fields.csv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    HtcdsField field = field(line.split(";", -1));
                    fields.put(key(field.name()), field);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new HtcdsModel(fields);
    }

    private static HtcdsField field(String[] cells) {
        HtcdsField.Type type =
                HtcdsField.Type.valueOf(cells[1].toUpperCase(Locale.ROOT).replace('-', '_'));
        Set<String> codes = cells[5].isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(cells[5].split(" ")));
        return new HtcdsField(cells[0], type, "core".equals(cells[3]), "yes".equals(cells[4]), codes);
    }
}
