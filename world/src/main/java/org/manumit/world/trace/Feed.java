package org.manumit.world.trace;

import org.manumit.world.chance.Purpose;

/** The feeds of the world. */
public enum Feed {
    TIPS_ES("hotline-tips", Purpose.TIPS_ES),
    TIPS_EN("hotline-north", Purpose.TIPS_EN),
    TIPS_PT("denuncias", Purpose.TIPS_PT),
    TIPS_FR("ligne-aide", Purpose.TIPS_FR),
    ADS("ads", Purpose.ADS),
    POSTS("posts", Purpose.POSTS),
    REGISTER("company-register", Purpose.REGISTER),
    SANCTIONS("sanctions-list", Purpose.SANCTIONS),
    PAYMENTS("transfers", Purpose.PAYMENTS),
    STATEMENTS("ordered-statements", Purpose.STATEMENTS),
    POSITIONS("vessel-positions", Purpose.POSITIONS),
    GROUND("ground-sensors", Purpose.GROUND),
    SATELLITE("satellite-detections", Purpose.SATELLITE),
    INCIDENTS("incidents", Purpose.INCIDENTS),
    CASES("case-records", Purpose.CASES),
    LICENCES("licence-register", Purpose.LICENCES),
    CUSTOMERS("customer-files", Purpose.CUSTOMERS),
    PROCEEDINGS("proceedings", Purpose.PROCEEDINGS);

    private final String key;
    private final Purpose purpose;

    Feed(String key, Purpose purpose) {
        this.key = key;
        this.purpose = purpose;
    }

    /** Key of the feed in {@code feeds.yaml}. */
    public String key() {
        return key;
    }

    public Purpose purpose() {
        return purpose;
    }
}
