package org.manumit.world.dossier;

/** Why persons or firms that are several are easily taken for one. */
public enum Likeness {
    /** Two of one family name, day of birth, address and phone; other given names and documents. */
    TWINS("twins"),
    /** Two of one name, address and phone, born a generation apart. */
    FATHER_AND_SON("father-and-son"),
    /** Two of one common name in one town, who have nothing to do with each other. */
    NAMESAKES("namesakes"),
    /** Guests who give the phone, some the address too, of the hotel or hostel where they stay. */
    HOTEL_PHONE("hotel-phone"),
    /** Firms that give the address, some the phone too, of the lawyer or agency that keeps their books. */
    AGENCY_ADDRESS("agency-address"),
    /** Firms of one name in one town that differ in what stands behind it. */
    CHAIN("chain");

    private final String kind;

    Likeness(String kind) {
        this.kind = kind;
    }

    /** As the truth names it. */
    public String kind() {
        return kind;
    }
}
