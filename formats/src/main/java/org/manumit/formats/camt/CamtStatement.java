package org.manumit.formats.camt;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Head of a bank statement to be written.
 *
 * @param id identifier of the statement, at most 35 characters
 * @param created when it was made
 * @param account IBAN or other number of the account
 * @param holder name of the account's holder
 * @param currency ISO 4217 code of the account
 * @param from first booking day
 * @param to last booking day
 */
public record CamtStatement(
        String id, Instant created, String account, String holder, String currency, LocalDate from, LocalDate to) {
    @Override
    public String toString() {
        return "CamtStatement[" + from + ", " + to + "]";
    }
}
