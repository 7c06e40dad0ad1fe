package org.manumit.server.intake.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.manumit.formats.Issue;
import org.manumit.formats.Question;
import org.manumit.words.Language;
import org.manumit.words.Words;
import org.springframework.stereotype.Component;

/** Says in the reader's language what is wrong with a record and what a file leaves open. Thread-safe. */
@Component
public final class IssueWords {

    private static final List<String> DATE_ORDERS = List.of("day-or-month-first", "year-of-two-digits");

    private final Words words;

    IssueWords(Words words) {
        this.words = words;
    }

    /** What is wrong, for display. */
    public List<Inspection.RowIssue> rows(List<Issue> issues, Language language) {
        return issues.stream()
                .map(issue -> row(issue.field(), issue.code(), issue.expected(), issue.found(), language))
                .toList();
    }

    /** The same from the parts that are kept with a record in quarantine. */
    public Inspection.RowIssue row(String field, String code, String expected, String found, Language language) {
        String key = "intake.issue." + code;
        Map<String, String> arguments = Map.of("field", field, "expected", expected, "found", found);
        String known = words.knows(key) ? key : field.isEmpty() ? "intake.issue.record" : "intake.issue.field";
        return new Inspection.RowIssue(field, code, expected, found, words.plain(language, known, arguments));
    }

    Inspection.OpenQuestion question(Question question, Language language) {
        String key = "intake.question." + question.code();
        String column = question.column() == null ? "" : question.column();
        List<Inspection.Choice> choices = question.choices().stream()
                .map(choice -> new Inspection.Choice(choice, choice(question.code(), choice, language)))
                .toList();
        return new Inspection.OpenQuestion(
                Answers.id(question),
                question.code(),
                question.column(),
                words.plain(language, words.knows(key) ? key : "intake.question.other", Map.of("column", column)),
                choices,
                question.examples(),
                null);
    }

    private String choice(String code, String value, Language language) {
        String key = DATE_ORDERS.contains(code)
                ? "intake.choice.date." + value.charAt(0)
                : "intake.choice." + code + "." + value.toLowerCase(Locale.ROOT).replace(":", "");
        return words.knows(key) ? words.plain(language, key, Map.of("pattern", value)) : value;
    }
}
