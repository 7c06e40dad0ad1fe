package org.manumit.formats.camt;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.manumit.formats.SourceRecord;
import org.manumit.formats.mapping.DraftParts;
import org.manumit.formats.mapping.Kind;
import org.manumit.formats.mapping.Mapped;
import org.manumit.formats.mapping.Mapper;
import org.manumit.formats.mapping.MappingDefaults;
import org.manumit.formats.mapping.Times;
import org.manumit.formats.selector.SelectorKind;

/**
 * Turns bookings of a bank statement into transfers from payer to payee: the statement's own account is the
 * payee of a credit and the payer of a debit. Thread-safe.
 */
public final class CamtMapper implements Mapper {
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,18}(\\.[0-9]{1,5})?");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private static final String DETAILS = "NtryDtls.TxDtls.";
    private static final String PARTIES = DETAILS + "RltdPties.";

    private final MappingDefaults defaults;

    public CamtMapper(MappingDefaults defaults) {
        this.defaults = defaults;
    }

    @Override
    public Mapped map(SourceRecord record) {
        DraftParts parts = new DraftParts(record);
        reference(record, parts);
        amount(record, parts);
        String date = firstOf(record, "BookgDt.Dt", "BookgDt.DtTm", "ValDt.Dt", "ValDt.DtTm");
        Times.iso(date)
                .ifPresentOrElse(
                        time -> parts.time(time.instant(), time.precision()),
                        () -> parts.fault("BookgDt", "date-unreadable", "an ISO 8601 booking date", date));
        sides(record, parts);
        for (String field : List.of(DETAILS + "RmtInf.Ustrd", DETAILS + "AddtlTxInf", "AddtlNtryInf")) {
            record.fields().getOrDefault(field, List.of()).forEach(parts::text);
        }
        keep(record, "RvslInd", "reversal", parts);
        keep(record, "Sts.Cd", "status", parts);
        keep(record, DETAILS + "Refs.EndToEndId", "endToEndId", parts);
        keep(record, DETAILS + "Purp.Cd", "purpose", parts);
        keep(record, "Stmt.Id", "statement", parts);
        return parts.mapped(Kind.TRANSFER, defaults.language());
    }

    private static void keep(SourceRecord record, String field, String property, DraftParts parts) {
        String value = record.first(field);
        if (!value.isEmpty()) {
            parts.property(property, value);
        }
    }

    private static String firstOf(SourceRecord record, String... fields) {
        for (String field : fields) {
            String value = record.first(field);
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    /** The bank's reference; an entry with several transactions numbers them. */
    private static void reference(SourceRecord record, DraftParts parts) {
        String own = record.first(DETAILS + "Refs.AcctSvcrRef");
        String entry = record.first("AcctSvcrRef");
        String number = record.first("NtryRef");
        String ordinal = record.first("transaction").equals("1") ? "" : "/" + record.first("transaction");
        if (!own.isEmpty()) {
            parts.sourceId(own);
        } else if (!entry.isEmpty()) {
            parts.sourceId(entry + ordinal);
        } else if (!number.isEmpty()) {
            parts.sourceId(record.first("Stmt.Id") + "/" + number + ordinal);
        }
    }

    private static void amount(SourceRecord record, DraftParts parts) {
        String field = DETAILS + "Amt";
        String value = record.first(field);
        if (value.isEmpty()) {
            field = DETAILS + "AmtDtls.TxAmt.Amt";
            value = record.first(field);
        }
        if (value.isEmpty()) {
            field = "Amt";
            value = record.first(field);
        }
        String currency = record.first(field + ".Ccy");
        if (!AMOUNT.matcher(value).matches() || !CURRENCY.matcher(currency).matches()) {
            parts.fault("Amt", "amount-unreadable", "an amount with its currency", "another text");
            return;
        }
        parts.money(new BigDecimal(value), currency);
    }

    private void sides(SourceRecord record, DraftParts parts) {
        String direction = firstOf(record, DETAILS + "CdtDbtInd", "CdtDbtInd");
        if (!direction.equals("CRDT") && !direction.equals("DBIT")) {
            parts.fault("CdtDbtInd", "direction-unreadable", "CRDT or DBIT", direction);
            return;
        }
        boolean credit = direction.equals("CRDT");
        String ownAccount = firstOf(record, "Acct.Id.IBAN", "Acct.Id.Othr.Id");
        String ownName = record.first("Acct.Ownr.Nm");
        String payer = firstOf(record, PARTIES + "Dbtr.Nm", PARTIES + "Dbtr.Pty.Nm", PARTIES + "UltmtDbtr.Nm");
        String payee = firstOf(record, PARTIES + "Cdtr.Nm", PARTIES + "Cdtr.Pty.Nm", PARTIES + "UltmtCdtr.Nm");
        String payerAccount = firstOf(record, PARTIES + "DbtrAcct.Id.IBAN", PARTIES + "DbtrAcct.Id.Othr.Id");
        String payeeAccount = firstOf(record, PARTIES + "CdtrAcct.Id.IBAN", PARTIES + "CdtrAcct.Id.Othr.Id");
        name("payer", payer, credit ? "" : ownName, parts);
        name("beneficiary", payee, credit ? ownName : "", parts);
        account("payerAccount", payerAccount, credit ? "" : ownAccount, parts);
        account("beneficiaryAccount", payeeAccount, credit ? ownAccount : "", parts);
    }

    private static void name(String property, String told, String otherwise, DraftParts parts) {
        String name = told.isEmpty() ? otherwise : told;
        if (!name.isEmpty()) {
            parts.property(property, name);
        }
    }

    private void account(String property, String told, String otherwise, DraftParts parts) {
        String account = told.isEmpty() ? otherwise : told;
        if (!account.isEmpty()) {
            parts.mention(SelectorKind.ACCOUNT, account, defaults.region(), property);
        }
    }
}
