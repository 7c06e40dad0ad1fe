package org.manumit.analytics.text.extract;

import java.math.BigDecimal;

/**
 * A sum of money that a text names: a price, a wage or a debt.
 *
 * @param amount above 0, in the currency's main unit
 * @param currency ISO 4217 code; {@code $}, {@code peso} or {@code ?} where the text leaves it open and no country of
 *     the feed tells; {@code slang} for roses and kisses
 * @param per what it is for
 */
public record PriceFact(BigDecimal amount, String currency, PriceUnit per, Span span, double confidence)
        implements Fact {

    public PriceFact {
        Fact.checkConfidence(confidence);
    }

    @Override
    public FactKind kind() {
        return FactKind.PRICE;
    }

    /** "1500 MXN hour". */
    @Override
    public String value() {
        return amount.stripTrailingZeros().toPlainString() + " " + currency + " " + per.word();
    }

    @Override
    public String toString() {
        return Fact.masked(this);
    }
}
