package org.manumit.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A table of tips as a source would send it, and what must be held of it afterwards: rows with and without an id of the source, equal
 * rows that are two genuine ones, shared phones, and some rows whose time is no time.
 *
 * @param feed the feed that it is sent to
 * @param name name of the file and prefix of its ids, so that no two files overlap
 * @param good how often each line must be held, as the source wrote it
 * @param bad lines that must wait in quarantine, once each
 */
record TrialFile(String feed, String name, byte[] content, Map<String, Integer> good, List<String> bad) {

    static final String PHONE = "+1 212 555 01";
    static final String HEADER = "id,text,phone,when\n";

    static TrialFile of(String name, int rows, int bad, SplittableRandom random) {
        return of(TrialHome.FEED, name, rows, bad, random);
    }

    static TrialFile of(String feed, String name, int rows, int bad, SplittableRandom random) {
        StringBuilder text = new StringBuilder(HEADER);
        Map<String, Integer> good = new HashMap<>();
        List<String> broken = new ArrayList<>();
        String anonymous = ",Pide ayuda " + name + " sin numero,,";
        for (int row = 0; row < rows; row++) {
            boolean isBad = random.nextInt(rows - row) < bad - broken.size();
            boolean equal = !isBad && random.nextInt(500) == 0;
            String line = equal ? anonymous : line(name, row, isBad, random);
            text.append(line).append('\n');
            if (isBad) {
                broken.add(line);
            } else {
                good.merge(line, 1, Integer::sum);
            }
        }
        return new TrialFile(feed, name + ".csv", text.toString().getBytes(StandardCharsets.UTF_8), good, broken);
    }

    private static String line(String name, int row, boolean bad, SplittableRandom random) {
        String id = random.nextInt(5) == 0 ? "" : name + "-" + row;
        String phone = random.nextInt(20) == 0 ? PHONE + (10 + random.nextInt(90)) : "";
        String when = bad ? "ninguna fecha" : "2026-03-0" + (1 + random.nextInt(9)) + "T10:00:00Z";
        return id + ",Pide ayuda en la casa " + name + " " + row + "," + phone + "," + when;
    }

    int rows() {
        return goodRows() + bad.size();
    }

    int goodRows() {
        return good.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public String toString() {
        return name + " (" + rows() + " rows)";
    }
}
