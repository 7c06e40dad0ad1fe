package org.manumit.server.atlas;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * Reads the shipped tables: {@code places.tsv.gz} (made by {@code src/main/gazetteer/build.mjs} from GeoNames, CC BY 4.0,
 * see NOTICE) and {@code regions.tsv}.
 */
final class GazetteerFile {

    private GazetteerFile() {}

    /** One row of {@code places.tsv.gz}. */
    record Row(
            int id,
            String name,
            String country,
            String regionCode,
            double latitude,
            double longitude,
            int population,
            String featureCode,
            List<String> alternativeNames) {

        static Row parse(String line) {
            String[] c = line.split("\t", -1);
            return new Row(
                    Integer.parseInt(c[0]),
                    c[1],
                    c[2],
                    c[3],
                    Double.parseDouble(c[4]),
                    Double.parseDouble(c[5]),
                    Integer.parseInt(c[6]),
                    c[7],
                    c[8].isEmpty() ? List.of() : List.of(c[8].split("\\|")));
        }
    }

    static void places(Consumer<Row> consumer) {
        try (BufferedReader reader = reader(new GZIPInputStream(open("places.tsv.gz"), 1 << 16))) {
            reader.lines().map(Row::parse).forEach(consumer);
        } catch (IOException e) {
            throw new UncheckedIOException("The shipped gazetteer cannot be read: the jar is damaged", e);
        }
    }

    static List<String> regions() {
        try (BufferedReader reader = reader(open("regions.tsv"))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The shipped list of regions cannot be read: the jar is damaged", e);
        }
    }

    private static BufferedReader reader(InputStream in) {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = GazetteerFile.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException(name + " is missing");
        }
        return in;
    }
}
