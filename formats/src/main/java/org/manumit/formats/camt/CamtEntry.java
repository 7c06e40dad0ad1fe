package org.manumit.formats.camt;

import java.time.LocalDate;

/**
 * One booking to be written, with one transaction in it.
 *
 * @param reference the bank's reference, unique in its statement, at most 35 characters
 * @param minorUnits amount in the smallest unit of its currency (cents for EUR, whole pesos for CLP); not negative
 * @param currency ISO 4217 code
 * @param credit true if the statement's account received the money, false if it paid
 * @param booked booking day
 * @param counterparty name of the other side; empty when unknown
 * @param counterpartyAccount IBAN or other number of the other side; empty when unknown
 * @param text remittance information; empty for none
 */
public record CamtEntry(
        String reference,
        long minorUnits,
        String currency,
        boolean credit,
        LocalDate booked,
        String counterparty,
        String counterpartyAccount,
        String text) {
    public CamtEntry {
        if (minorUnits < 0) {
            throw new IllegalArgumentException("minorUnits must not be negative: the direction is told by credit");
        }
    }

    @Override
    public String toString() {
        return "CamtEntry[" + currency + ", " + booked + "]";
    }
}
