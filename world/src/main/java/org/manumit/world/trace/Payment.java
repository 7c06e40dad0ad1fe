package org.manumit.world.trace;

/**
 * A payment between two accounts.
 *
 * @param at when it was booked
 * @param payerName as the bank wrote it
 * @param payerAccount account that paid
 * @param payeeName as the bank wrote it
 * @param payeeAccount account that was paid
 * @param cents amount in hundredths
 * @param currency ISO 4217 code
 * @param channel how it was made
 * @param memo reference; may be empty
 */
public record Payment(
        long at,
        String payerName,
        String payerAccount,
        String payeeName,
        String payeeAccount,
        long cents,
        String currency,
        String channel,
        String memo)
        implements Trace {
    @Override
    public String toString() {
        return "Payment[" + at + "]";
    }
}
