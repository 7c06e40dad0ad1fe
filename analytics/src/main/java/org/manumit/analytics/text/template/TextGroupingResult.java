package org.manumit.analytics.text.template;

/** Which texts were written from one template. Thread-safe (immutable). */
public final class TextGroupingResult {

    private final TextCorpus corpus;
    private final WordSurprise surprise;
    private final int[] groups;
    private final Template[] templates;
    private final int[] sizes;

    TextGroupingResult(TextCorpus corpus, WordSurprise surprise, TemplateGroups found) {
        this.corpus = corpus;
        this.surprise = surprise;
        groups = new int[corpus.size()];
        int[] number = new int[found.size()];
        int count = 0;
        for (int text = 0; text < groups.length; text++) {
            int group = found.groupOf(text);
            if (group >= 0 && number[group] == 0) {
                number[group] = ++count;
            }
            groups[text] = group < 0 ? -1 : number[group] - 1;
        }
        templates = new Template[count];
        sizes = new int[count];
        for (int group = 0; group < number.length; group++) {
            if (number[group] > 0) {
                templates[number[group] - 1] = found.template(group);
                sizes[number[group] - 1] = found.members(group).size();
            }
        }
    }

    TextCorpus corpus() {
        return corpus;
    }

    WordSurprise surprise() {
        return surprise;
    }

    Template template(int group) {
        return templates[group];
    }

    /** How many texts were looked at. */
    public int texts() {
        return groups.length;
    }

    /** How many groups were found. */
    public int groups() {
        return templates.length;
    }

    /** The group of a text, numbered from 0 by their first texts; −1 if it stands alone. */
    public int groupOf(int text) {
        return groups[text];
    }

    /** How many texts a group has. */
    public int sizeOf(int group) {
        return sizes[group];
    }

    /** Bits that each text of a group shares with the others by chance alone this rarely: what its template says. */
    public double bitsOf(int group) {
        return templates[group].cost();
    }

    /** A reader of what is constant and what changes in the texts; one for each thread. */
    public RoleReader roles() {
        return new RoleReader(corpus, surprise, groups, templates);
    }

    /** Shows templates; one for each thread. */
    public TemplateDescriber describer() {
        return new TemplateDescriber(templates, roles());
    }
}
