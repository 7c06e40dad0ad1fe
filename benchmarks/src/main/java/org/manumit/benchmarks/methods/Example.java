package org.manumit.benchmarks.methods;

import java.util.Set;
import org.manumit.analytics.text.method.FoundPhrases;
import org.manumit.analytics.text.method.MethodPhrases;
import org.manumit.analytics.text.method.RecruitmentMethod;

/** A labelled text as the model sees it. */
record Example(LabelledText source, Set<String> features, boolean spared) {

    static Example of(LabelledText text, MethodPhrases phrases) {
        FoundPhrases found = phrases.find(text.text(), text.language());
        return new Example(text, Set.copyOf(found.features()), found.voice().spared());
    }

    boolean shows(RecruitmentMethod method) {
        return source.methods().contains(method);
    }
}
