package org.manumit.analytics.text.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts of invented words with known groups: campaigns that change their words, and strangers. */
final class InventedTexts {

    private static final String[] SYLLABLES = {
        "ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "zo", "cha", "lle", "qui", "dro"
    };

    final List<String> texts = new ArrayList<>();
    final List<Integer> labels = new ArrayList<>();
    private final Random random;
    private final String[] vocabulary;

    InventedTexts(long seed) {
        random = new Random(seed);
        vocabulary = IntStream.range(0, 8000)
                .mapToObj(i -> IntStream.range(0, 2 + random.nextInt(3))
                        .mapToObj(k -> SYLLABLES[random.nextInt(SYLLABLES.length)])
                        .collect(Collectors.joining()))
                .toArray(String[]::new);
    }

    /** A word as often as in language: the nth with a frequency of 1/n or so (Zipf). */
    String word() {
        double rank = Math.exp(random.nextDouble() * Math.log(vocabulary.length));
        return vocabulary[(int) rank - 1];
    }

    List<String> words(int count) {
        return IntStream.range(0, count).mapToObj(i -> word()).collect(Collectors.toCollection(ArrayList::new));
    }

    String number() {
        return "+1 202 555 01" + (10 + random.nextInt(90));
    }

    InventedTexts strangers(int count, String phrase) {
        for (int i = 0; i < count; i++) {
            List<String> words = words(12 + random.nextInt(30));
            words.add(random.nextInt(words.size()), phrase);
            add(words, -1);
        }
        return this;
    }

    /** Texts of one template: some words changed, a number of each one's own, and a phrase that is not theirs. */
    InventedTexts campaign(int label, int count, int length, double changes, String phrase) {
        List<String> template = words(length);
        for (int i = 0; i < count; i++) {
            List<String> words = new ArrayList<>();
            for (String word : template) {
                words.add(random.nextDouble() < changes ? word() : word);
            }
            words.add(length / 2, number());
            words.add(random.nextInt(words.size()), phrase);
            add(words, label);
        }
        return this;
    }

    /** Texts of six sentences out of sixty each: copies that are used again, far apart, and strangers' between them. */
    InventedTexts composed(int copies, int uses, int strangersBetween) {
        List<List<List<String>>> pools = IntStream.range(0, 6)
                .mapToObj(part -> IntStream.range(0, 60).mapToObj(i -> words(5)).toList())
                .toList();
        List<List<String>> kept =
                IntStream.range(0, copies).mapToObj(copy -> oneOfEach(pools)).toList();
        for (int use = 0; use < uses; use++) {
            for (int copy = 0; copy < copies; copy++) {
                add(kept.get(copy), copy);
                for (int i = 0; i < strangersBetween; i++) {
                    add(oneOfEach(pools), -1);
                }
            }
        }
        return this;
    }

    private List<String> oneOfEach(List<List<List<String>>> pools) {
        return pools.stream()
                .flatMap(pool -> pool.get(random.nextInt(pool.size())).stream())
                .toList();
    }

    private void add(List<String> words, int label) {
        texts.add(String.join(" ", words).strip());
        labels.add(label);
    }

    static TextGroupingResult group(List<String> texts) {
        TextCorpus corpus = new TextCorpus();
        corpus.add(texts);
        return new TextGrouping(TextGroupingParameters.DEFAULT).group(corpus, () -> false);
    }

    static int[] groupsOf(TextGroupingResult result) {
        return IntStream.range(0, result.texts()).map(result::groupOf).toArray();
    }
}
