package org.manumit.analytics.text.story;

/** Why a story cannot wait, the most urgent first. */
public enum Urgency {
    /** It speaks of a child. */
    CHILD,
    /** It speaks of violence or a threat to life. */
    VIOLENCE,
    /** Somebody is about to be moved. */
    IMMINENT_MOVEMENT
}
