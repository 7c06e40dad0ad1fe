package org.manumit.server.safeguard;

/** What a user is there to do. A role opens rooms; what is seen in them depends on mandate, agency and marking. */
public enum Role {
    ANALYST,
    SUPERVISOR,
    FIELD,
    FINANCIAL_INTELLIGENCE_OFFICER,
    PROSECUTOR,
    MILITARY_LIAISON,
    LABOUR_INSPECTOR,
    FEED_MANAGER,
    AUDITOR,
    OUTSIDE_REVIEWER,
    ADMINISTRATOR;

    /** Administrators administer and do not read. */
    boolean readsData() {
        return this != ADMINISTRATOR;
    }
}
