package org.manumit.analytics.linkage.screen;

/** A name that somebody bears. Its text form leaves out the name. */
public record BearerName(String text, NameForm form) {

    @Override
    public String toString() {
        return "BearerName[" + form + "]";
    }
}
