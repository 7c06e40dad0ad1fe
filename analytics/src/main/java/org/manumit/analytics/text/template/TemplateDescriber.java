package org.manumit.analytics.text.template;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/** Shows a template in the words of its texts, with what filled its slots. Confined to one thread. */
public final class TemplateDescriber {

    /** Fillings kept of each slot. */
    public static final int MOST_FILLINGS = 50;

    private final Template[] templates;
    private final RoleReader roles;

    TemplateDescriber(Template[] templates, RoleReader roles) {
        this.templates = templates;
        this.roles = roles;
    }

    /**
     * The template of a group, piece by piece.
     *
     * @param members numbers of its texts
     * @param texts what each says
     */
    public List<TemplatePiece> describe(int group, int[] members, IntFunction<? extends CharSequence> texts) {
        return describe(group, members, texts, (read, member) -> {});
    }

    /**
     * The template of a group, piece by piece, and on the way what each token of its texts is.
     *
     * @param group which
     * @param members numbers of its texts
     * @param texts what each says
     * @param read takes what {@link RoleReader#read} says of each text, and its number
     */
    public List<TemplatePiece> describe(
            int group, int[] members, IntFunction<? extends CharSequence> texts, ObjIntConsumer<String> read) {
        int n = templates[group].words().length;
        @Nullable String[] shown = new String[n];
        List<Map<String, Integer>> fillings = new ArrayList<>();
        for (int gap = 0; gap <= n; gap++) {
            fillings.add(new LinkedHashMap<>());
        }
        int[] filled = new int[n + 1];
        for (int member : members) {
            CharSequence text = texts.apply(member);
            read.accept(roles.read(member, text), member);
            show(text, shown);
            fill(text, fillings).stream().forEach(gap -> filled[gap]++);
        }
        return pieces(shown, fillings, filled);
    }

    /** Takes words of the template as this text writes them; several in one token stand with the first of them. */
    private void show(CharSequence text, @Nullable String[] shown) {
        int before = -1;
        for (int word = 0; word < shown.length; word++) {
            int token = shown[word] == null ? roles.tokenOf(word) : -1;
            if (token >= 0 && roles.role(token) == RoleReader.CONSTANT) {
                shown[word] = token == before ? "" : token(text, token);
                before = token;
            } else {
                before = -1;
            }
        }
    }

    private String token(CharSequence text, int token) {
        return text.subSequence(roles.tokenStart(token), roles.tokenEnd(token)).toString();
    }

    /** Counts what fills the slots; which slots this text fills, be it in several places. */
    private BitSet fill(CharSequence text, List<Map<String, Integer>> fillings) {
        BitSet filled = new BitSet();
        int token = 0;
        while (token < roles.tokens()) {
            if (roles.role(token) != RoleReader.SLOT) {
                token++;
                continue;
            }
            int from = token;
            int gap = roles.gap(token);
            while (token + 1 < roles.tokens()
                    && roles.role(token + 1) == RoleReader.SLOT
                    && roles.gap(token + 1) == gap) {
                token++;
            }
            String filling = text.subSequence(roles.tokenStart(from), roles.tokenEnd(token))
                    .toString();
            fillings.get(gap).merge(filling, 1, Integer::sum);
            filled.set(gap);
            token++;
        }
        return filled;
    }

    private static List<TemplatePiece> pieces(
            @Nullable String[] shown, List<Map<String, Integer>> fillings, int[] filled) {
        List<TemplatePiece> pieces = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (int gap = 0; gap <= shown.length; gap++) {
            if (!fillings.get(gap).isEmpty()) {
                close(words, pieces);
                pieces.add(slot(fillings.get(gap), filled[gap]));
            }
            String word = gap < shown.length ? shown[gap] : null;
            if (word != null && !word.isEmpty()) {
                words.append(words.isEmpty() ? "" : " ").append(word);
            }
        }
        close(words, pieces);
        return pieces;
    }

    private static void close(StringBuilder words, List<TemplatePiece> pieces) {
        if (!words.isEmpty()) {
            pieces.add(new TemplatePiece(words.toString(), Optional.empty(), 0, List.of()));
            words.setLength(0);
        }
    }

    private static TemplatePiece slot(Map<String, Integer> fillings, int texts) {
        Map<SlotKind, Integer> kinds = new EnumMap<>(SlotKind.class);
        int all = 0;
        for (Map.Entry<String, Integer> filling : fillings.entrySet()) {
            kinds.merge(SlotKind.of(filling.getKey()), filling.getValue(), Integer::sum);
            all += filling.getValue();
        }
        SlotKind kind = SlotKind.WORDS;
        for (Map.Entry<SlotKind, Integer> entry : kinds.entrySet()) {
            kind = entry.getValue() * 2 > all ? entry.getKey() : kind;
        }
        List<SlotFilling> most = fillings.entrySet().stream()
                .map(filling -> new SlotFilling(filling.getKey(), filling.getValue()))
                .sorted(Comparator.comparingInt(SlotFilling::texts).reversed().thenComparing(SlotFilling::text))
                .limit(MOST_FILLINGS)
                .toList();
        return new TemplatePiece("", Optional.of(kind), texts, most);
    }
}
