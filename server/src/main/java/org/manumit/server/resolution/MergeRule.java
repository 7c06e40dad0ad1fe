package org.manumit.server.resolution;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.manumit.analytics.linkage.field.FieldRole;
import org.manumit.analytics.linkage.record.WaterfallStep;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Which alike records are taken for one without asking anybody first.
 *
 * <p><b>Method</b> A probability from which on; and of persons also a full day of birth or a document's number that both state
 * and that agrees. A father and his son share a name, a house and a telephone, and no probability tells them apart where
 * neither is stated: such pairs stay questions, as do those whose documents of one kind have other numbers. <b>Error</b> docs/quality.md; default chosen on synthetic worlds. Thread-safe.
 */
@Component
@EnableConfigurationProperties(ResolutionSettings.class)
final class MergeRule {

    private static final Set<FieldRole> TELL_PERSONS_APART = EnumSet.of(FieldRole.DATE, FieldRole.IDENTIFIER);
    private static final String SAME = "exact";
    private static final String NOT_STATED = "unknown";

    private final double from;

    MergeRule(ResolutionSettings settings) {
        this.from = settings.mergeFrom();
    }

    /** Whether a probability is enough at all. */
    boolean suffices(double probability) {
        return from < 1 && probability >= from;
    }

    /** Whether records of a group of which some steps were made are one if the probability suffices. */
    boolean isBorneOut(LinkedGroup group, List<WaterfallStep> steps) {
        boolean told = group != LinkedGroup.PERSONS;
        for (WaterfallStep step : steps) {
            Set<FieldRole> roles = step.columns().stream().map(group::role).collect(Collectors.toSet());
            boolean same = step.agreement().equals(SAME);
            if (roles.contains(FieldRole.IDENTIFIER)
                    && !same
                    && !step.agreement().equals(NOT_STATED)) {
                return false;
            }
            told |= same && !Collections.disjoint(roles, TELL_PERSONS_APART);
        }
        return told;
    }
}
