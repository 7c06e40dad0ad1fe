package org.manumit.server.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manumit.server.safeguard.Marking;
import org.manumit.server.safeguard.Stage;

/**
 * The set-up of the matrix.
 *
 * @param ours agency of all readers
 * @param theirs an agency that shares nothing with ours
 * @param inquiry open, with all readers as members
 * @param otherInquiry open, without them
 * @param words one for each combination of agency, marking and naming of persons
 */
public record Plot(Stage stage, int ours, int theirs, String inquiry, String otherInquiry, List<Word> words) {

    public Plot {
        words = List.copyOf(words);
    }

    static Plot lay(Stage stage, int ours, int theirs, String inquiry, String otherInquiry) {
        List<Word> words = new ArrayList<>();
        for (boolean named : new boolean[] {false, true}) {
            for (Marking marking : Marking.values()) {
                boolean red = marking == Marking.RED;
                words.add(word(words.size(), ours, marking, red ? stage.inquiryId(inquiry) : null, named));
                words.add(word(words.size(), theirs, marking, red ? stage.inquiryId(otherInquiry) : null, named));
            }
        }
        return new Plot(stage, ours, theirs, inquiry, otherInquiry, words);
    }

    private static Word word(int serial, int agency, Marking marking, @Nullable Integer compartment, boolean named) {
        String letters = Integer.toString(serial)
                .chars()
                .mapToObj(digit -> String.valueOf((char) ('a' + digit - '0')))
                .collect(Collectors.joining());
        return new Word("kanarienvogel" + letters + "quux", agency, marking, compartment, named);
    }
}
