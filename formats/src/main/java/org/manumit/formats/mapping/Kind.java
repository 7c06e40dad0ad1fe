package org.manumit.formats.mapping;

/** What sort of thing a record reports. */
public enum Kind {
    /** A hotline or community tip. */
    TIP,
    /** An exported advertisement or social-media post. */
    POST,
    /** A payment between accounts. */
    TRANSFER,
    /** A vessel's or vehicle's position report. */
    POSITION,
    /** A sensor's or satellite's detection. */
    DETECTION,
    /** An incident known to an authority. */
    INCIDENT,
    /** A FollowTheMoney entity or link; the property {@code schema} holds its schema. */
    RECORD,
    /** A case record of a service provider. */
    CASE
}
