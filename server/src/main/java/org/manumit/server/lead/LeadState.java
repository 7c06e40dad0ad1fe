package org.manumit.server.lead;

/** How far people are with a lead. */
public enum LeadState {
    NEW,
    TAKEN,
    ASSESSED
}
