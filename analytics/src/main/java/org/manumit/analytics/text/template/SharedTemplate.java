package org.manumit.analytics.text.template;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What texts that are held to be of one hand have in common, and what each has of its own: worked out from these texts
 * alone, so that somebody who may see some of a group sees the template of those. Confined to one thread.
 *
 * <p><b>Cost</b> O(texts · length²).
 */
public final class SharedTemplate {

    private final List<String> texts;
    private final RoleReader roles;
    private final TemplateDescriber describer;
    private final IntArrayList slotGaps = new IntArrayList();

    /** @param texts what they say, one or more */
    public SharedTemplate(List<String> texts) {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("a template needs at least one text");
        }
        this.texts = List.copyOf(texts);
        TextCorpus corpus = new TextCorpus();
        corpus.add(this.texts);
        BitSet one = new BitSet();
        one.set(0);
        WordSurprise surprise = new WordSurprise(corpus, one);
        IntArrayList members = new IntArrayList(IntStream.range(0, texts.size()).toArray());
        Template[] templates = {new TemplateBuilder(surprise).of(corpus, members)};
        roles = new RoleReader(corpus, surprise, new int[texts.size()], templates);
        describer = new TemplateDescriber(templates, roles);
        findSlots();
    }

    private void findSlots() {
        TreeSet<Integer> gaps = new TreeSet<>();
        for (int text = 0; text < texts.size(); text++) {
            roles.read(text, texts.get(text));
            for (int token = 0; token < roles.tokens(); token++) {
                if (roles.role(token) == RoleReader.SLOT) {
                    gaps.add(roles.gap(token));
                }
            }
        }
        slotGaps.addAll(gaps);
    }

    /** The template; slots stand in the order of their numbers. */
    public List<TemplatePiece> pieces() {
        int[] all = IntStream.range(0, texts.size()).toArray();
        return describer.describe(0, all, texts::get);
    }

    /** What each stretch of a text is to the template, first to last; white space between stretches is left out. */
    public List<MarkedSpan> spans(int text) {
        roles.read(text, texts.get(text));
        List<MarkedSpan> spans = new ArrayList<>();
        for (int token = 0; token < roles.tokens(); token++) {
            char role = roles.role(token);
            int slot = role == RoleReader.SLOT ? slotGaps.indexOf(roles.gap(token)) + 1 : 0;
            MarkedSpan last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (last != null && last.role() == role && last.slot() == slot) {
                spans.set(spans.size() - 1, new MarkedSpan(last.start(), roles.tokenEnd(token), role, slot));
            } else {
                spans.add(new MarkedSpan(roles.tokenStart(token), roles.tokenEnd(token), role, slot));
            }
        }
        return spans;
    }
}
