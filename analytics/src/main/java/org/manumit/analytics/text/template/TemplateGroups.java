package org.manumit.analytics.text.template;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.manumit.analytics.network.DisjointSets;

/** Which text is in which group, and the groups' templates. Confined to one thread. */
final class TemplateGroups {

    static final int ALONE = -1;

    private final int[] groupOf;
    private final List<IntArrayList> members = new ArrayList<>();
    private final List<Template> templates = new ArrayList<>();
    private final List<Boolean> changed = new ArrayList<>();

    /** Groups of two texts and more, numbered by their first. */
    TemplateGroups(int texts, DisjointSets sets) {
        groupOf = new int[texts];
        int[] number = new int[texts];
        Arrays.fill(number, ALONE);
        for (int text = 0; text < texts; text++) {
            int root = sets.rootOf(text);
            groupOf[text] = ALONE;
            if (sets.sizeOf(root) > 1) {
                if (number[root] < 0) {
                    number[root] = members.size();
                    members.add(new IntArrayList());
                    templates.add(Template.NONE);
                    changed.add(true);
                }
                put(text, number[root]);
            }
        }
    }

    int texts() {
        return groupOf.length;
    }

    int size() {
        return members.size();
    }

    int groupOf(int text) {
        return groupOf[text];
    }

    /** Its texts, lowest number first; none if it was dissolved. */
    IntArrayList members(int group) {
        return members.get(group);
    }

    Template template(int group) {
        return templates.get(group);
    }

    boolean isChanged(int group) {
        return changed.get(group);
    }

    /** Gives a group its template; its texts are settled until one comes or goes. */
    void settle(int group, Template template) {
        templates.set(group, template);
        changed.set(group, false);
    }

    void put(int text, int group) {
        groupOf[text] = group;
        members.get(group).add(text);
        changed.set(group, true);
    }

    /** Texts that leave stand alone; a group of one dissolves. */
    void removeMarked(int group, boolean[] leaving) {
        IntArrayList all = members.get(group);
        int before = all.size();
        for (int text : all) {
            groupOf[text] = leaving[text] ? ALONE : group;
        }
        all.removeIf(text -> leaving[text]);
        if (all.size() == 1) {
            groupOf[all.getInt(0)] = ALONE;
            all.clear();
        }
        changed.set(group, changed.get(group) || all.size() != before && !all.isEmpty());
        if (all.isEmpty()) {
            templates.set(group, Template.NONE);
        }
    }

    /** Brings the texts of one group into another. */
    void merge(int from, int into) {
        for (int text : members.get(from)) {
            put(text, into);
        }
        members.get(from).clear();
        settle(from, Template.NONE);
    }

    void sort() {
        members.forEach(all -> all.sort(null));
    }
}
