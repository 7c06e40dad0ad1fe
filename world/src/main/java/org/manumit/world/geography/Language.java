package org.manumit.world.geography;

/** Languages that the world's people write. */
public enum Language {
    ES,
    EN,
    PT,
    FR;

    /** ISO 639-1 code. */
    public String code() {
        return switch (this) {
            case ES -> "es";
            case EN -> "en";
            case PT -> "pt";
            case FR -> "fr";
        };
    }
}
