package org.manumit.world.cast;

/**
 * An account at a bank that does not exist.
 *
 * @param bank name of the bank
 * @param number the account's number with valid check digits
 * @param iban whether the number is an IBAN
 */
public record Account(String bank, String number, boolean iban) {
    @Override
    public String toString() {
        return "Account[" + (iban ? "iban" : "other") + "]";
    }
}
