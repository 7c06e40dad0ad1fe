package org.manumit.analytics.text.method;

import java.util.Arrays;

/** A way in which people are won for exploitation. Source of the kinds: the indicators of recruitment of ILO and UNODC. */
public enum RecruitmentMethod {
    /** Work that is promised with what honest employers do not promise. */
    FALSE_JOB_OFFER("false-job-offer"),
    /** An advance that is to be worked off. */
    DEBT("debt"),
    /** Papers to be handed over and kept. */
    DOCUMENT_RETENTION("document-retention"),
    /** Passports, visas or permits promised by someone who cannot grant them. */
    PAPERS_PROMISE("papers-promise"),
    /** Love and gifts that lead to work for the lover. */
    LOVERBOY("loverboy"),
    /** Carriage over a border, offered by who sells it. */
    MIGRATION_OFFER("migration-offer"),
    /** Belonging, enemies and sacrifice, offered to win fighters. */
    EXTREMIST_GROOMING("extremist-grooming");

    private final String code;

    RecruitmentMethod(String code) {
        this.code = code;
    }

    /** The name in files and interfaces; stays. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException if no method has the code */
    public static RecruitmentMethod ofCode(String code) {
        return Arrays.stream(values())
                .filter(method -> method.code.equals(code))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no recruitment method has the code " + code));
    }
}
