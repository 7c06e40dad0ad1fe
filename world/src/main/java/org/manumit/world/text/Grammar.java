package org.manumit.world.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manumit.world.chance.Chance;

/**
 * Sentences of one language as rules. A rule is a name at the start of a line, followed by indented lines; each line
 * holds one or, split by {@code |}, several choices; within a choice <code>{rule}</code> stands for another rule and
 * <code>[slot]</code> for a value that is filled in. Immutable.
 */
final class Grammar {
    private final Map<String, Rule> rules = new HashMap<>();

    private static final class Rule {
        private final List<List<Part>> choices = new ArrayList<>();

        /** Whether every choice is a word or phrase of its own, which another may stand for. */
        private boolean plain() {
            return choices.stream().allMatch(choice -> choice.size() == 1 && choice.get(0).literal != null);
        }
    }

    /** Exactly one of literal, rule and slot is set. */
    private record Part(
            @Nullable String literal,
            @Nullable Rule rule,
            @Nullable Slot slot) {}

    private Grammar() {}

    static Grammar parse(String text) {
        Grammar grammar = new Grammar();
        Rule current = null;
        for (String line : text.lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!Character.isWhitespace(line.charAt(0))) {
                current = grammar.rule(line.trim());
            } else if (current == null) {
                throw new IllegalArgumentException("a grammar begins with the name of a rule but was: " + line);
            } else {
                for (String choice : line.trim().split("\\|", -1)) {
                    current.choices.add(grammar.parts(choice.trim()));
                }
            }
        }
        grammar.requireComplete();
        return grammar;
    }

    private Rule rule(String name) {
        return rules.computeIfAbsent(name, key -> new Rule());
    }

    private List<Part> parts(String choice) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        while (from < choice.length()) {
            int open = nextOpening(choice, from);
            if (open > from) {
                parts.add(new Part(choice.substring(from, open), null, null));
            }
            if (open == choice.length()) {
                break;
            }
            boolean isRule = choice.charAt(open) == '{';
            int close = choice.indexOf(isRule ? '}' : ']', open);
            String name = choice.substring(open + 1, close);
            parts.add(isRule ? new Part(null, rule(name), null) : new Part(null, null, Slot.named(name)));
            from = close + 1;
        }
        return parts;
    }

    private static int nextOpening(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '{' || text.charAt(i) == '[') {
                return i;
            }
        }
        return text.length();
    }

    private void requireComplete() {
        rules.forEach((name, rule) -> {
            if (rule.choices.isEmpty()) {
                throw new IllegalArgumentException("the grammar names a rule that it does not hold: " + name);
            }
        });
    }

    boolean holds(String rule) {
        return rules.containsKey(rule);
    }

    void expand(String name, Chance chance, Slots slots, StringBuilder out) {
        expand(name, chance, Swap.none(), slots, out);
    }

    /** The same with one word or phrase swapped for another of its kind, the rest being as it would have been. */
    void expand(String name, Chance chance, Swap swap, Slots slots, StringBuilder out) {
        Rule rule = rules.get(name);
        if (rule == null) {
            throw new IllegalArgumentException("the grammar holds no rule " + name);
        }
        expand(rule, chance, swap, slots, out);
    }

    private void expand(Rule rule, Chance chance, Swap swap, Slots slots, StringBuilder out) {
        int choice = chance.below(rule.choices.size());
        if (rule.plain()) {
            choice = swap.instead(choice, rule.choices.size());
        }
        for (Part part : rule.choices.get(choice)) {
            if (part.literal != null) {
                out.append(part.literal);
            } else if (part.slot != null) {
                out.append(slots.get(part.slot));
            } else if (part.rule != null) {
                expand(part.rule, chance, swap, slots, out);
            }
        }
    }
}
