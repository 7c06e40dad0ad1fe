package org.manumit.benchmarks.methods;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.manumit.world.chance.Chance;
import org.manumit.world.chance.Purpose;
import org.manumit.world.geography.Language;
import org.manumit.world.text.Slot;
import org.manumit.world.text.Slots;
import org.manumit.world.text.Speech;

/** The labelled texts: contrast cases written by hand, and what the synthetic world's people write. */
final class Texts {

    private static final int DRAWS = 8;
    private static final List<String> TOWNS =
            List.of("Valclara", "Porto Sereno", "Northmere", "Santa Lirio", "Belcourt", "Rio Manso");
    private static final List<String> FIRMS = List.of("Horizonte Norte", "Bluefield", "Casa Lume", "Clairval");
    private static final List<String> NAMES = List.of("Luma", "Nerea", "Tavi", "Ilse");
    private static final List<String> PRICES = List.of("150", "$ 900", "3.000", "1200");

    private Texts() {}

    /** The contrast cases. */
    static List<LabelledText> contrast() {
        return rows("contrast.csv").stream()
                .map(row -> new LabelledText(
                        row.getField("id"),
                        row.getField("language"),
                        LabelledText.methods(row.getField("labels")),
                        row.getField("kind"),
                        row.getField("text")))
                .toList();
    }

    /**
     * Adverts, posts and tips of a synthetic world.
     *
     * <p>A rule with choices is labelled choice by choice. Which one a text was made of is told by the first draw of its own
     * stream, since expanding a rule begins with that draw.
     */
    static List<LabelledText> world(long seed) {
        List<NamedCsvRecord> labels = rows("world-labels.csv");
        Speech speech = new Speech();
        List<LabelledText> texts = new ArrayList<>();
        for (Language language : Language.values()) {
            for (String rule :
                    labels.stream().map(row -> row.getField("rule")).distinct().toList()) {
                List<NamedCsvRecord> choices = labels.stream()
                        .filter(row -> row.getField("rule").equals(rule))
                        .toList();
                for (int draw = 0; draw < DRAWS; draw++) {
                    int index = texts.size();
                    String label = choices.get(
                                    Chance.of(seed, Purpose.POSTS, index).below(choices.size()))
                            .getField("labels");
                    texts.add(new LabelledText(
                            "world-" + (index * 5 + 1),
                            language.code(),
                            LabelledText.methods(label),
                            rule,
                            say(speech, language, rule, seed, index)));
                }
            }
        }
        return texts;
    }

    private static String say(Speech speech, Language language, String rule, long seed, int index) {
        Chance slots = Chance.of(seed, Purpose.PLAN, index);
        Slots filled = new Slots()
                .with(Slot.CITY, slots.pick(TOWNS))
                .with(Slot.OTHER, slots.pick(TOWNS))
                .with(Slot.PLACE, slots.pick(TOWNS))
                .with(Slot.NAME, slots.pick(NAMES))
                .with(Slot.FIRM, slots.pick(FIRMS))
                .with(Slot.PRICE, slots.pick(PRICES))
                .with(Slot.CONTACT, "202-555-01" + slots.between(10, 99));
        return speech.say(language, rule, filled, slots.unit() * 0.6, Chance.of(seed, Purpose.POSTS, index));
    }

    private static List<NamedCsvRecord> rows(String name) {
        InputStream in = Texts.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("the file " + name + " must be packed beside the classes");
        }
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
