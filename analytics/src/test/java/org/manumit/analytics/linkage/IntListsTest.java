package org.manumit.analytics.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class IntListsTest {

    @Property(tries = 300)
    void eachListKeepsItsNumbersHoweverTheyGrow(
            @ForAll @Size(max = 400) List<@IntRange(max = 9) Integer> steps, @ForAll @IntRange(max = 3) int cleared) {
        IntLists lists = new IntLists();
        List<List<Integer>> expected = new ArrayList<>();
        for (int list = 0; list < 10; list++) {
            assertThat(lists.addList()).isEqualTo(list);
            expected.add(new ArrayList<>());
        }
        for (int step = 0; step < steps.size(); step++) {
            int list = steps.get(step);
            if (step % 50 == 49 && list <= cleared) {
                lists.clear(list);
                expected.get(list).clear();
            } else {
                // Some lists grow much faster than others.
                for (int number = 0; number <= list * list; number++) {
                    lists.add(list, step * 100 + number);
                    expected.get(list).add(step * 100 + number);
                }
            }
        }

        for (int list = 0; list < 10; list++) {
            int of = list;
            assertThat(IntStream.range(0, lists.size(of))
                            .map(at -> lists.get(of, at))
                            .boxed())
                    .containsExactlyElementsOf(expected.get(of));
        }
    }
}
