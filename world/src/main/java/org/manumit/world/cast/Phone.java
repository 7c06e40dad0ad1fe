package org.manumit.world.cast;

/**
 * A telephone number that nobody has, see {@link PhoneBook}.
 *
 * @param country ISO 3166 alpha-2
 * @param callingCode international dialling code
 * @param national significant national number, digits only
 */
public record Phone(String country, int callingCode, String national) {
    /** The number in E.164: plus sign, country code, national number. */
    public String e164() {
        return "+" + callingCode + national;
    }

    @Override
    public String toString() {
        return "Phone[" + country + "]";
    }
}
