package org.manumit.formats.camt;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Currency;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.manumit.formats.selector.Iban;

/**
 * Writes bank statements as camt.053.001.08 (ISO 20022), any number of statements one after the other. Closing
 * it ends the document and closes the stream. Single-threaded.
 */
public final class CamtWriter implements Closeable {
    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08";

    private final OutputStream stream;
    private final XMLStreamWriter xml;
    private boolean headed;
    private boolean inStatement;
    private String account = "";

    public CamtWriter(OutputStream out) throws IOException {
        stream = new BufferedOutputStream(out, 1 << 16);
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(stream, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("Document");
            xml.writeDefaultNamespace(NAMESPACE);
            start("BkToCstmrStmt");
        } catch (XMLStreamException e) {
            throw new IOException("the statement could not be started", e);
        }
    }

    /** Begins a statement and ends the one before. */
    public void statement(CamtStatement statement) throws IOException {
        try {
            if (!headed) {
                start("GrpHdr");
                leaf("MsgId", statement.id());
                leaf("CreDtTm", statement.created().toString());
                xml.writeEndElement();
                headed = true;
            }
            endStatement();
            inStatement = true;
            account = statement.account();
            start("Stmt");
            leaf("Id", statement.id());
            leaf("CreDtTm", statement.created().toString());
            start("FrToDt");
            leaf("FrDtTm", statement.from() + "T00:00:00Z");
            leaf("ToDtTm", statement.to() + "T23:59:59Z");
            xml.writeEndElement();
            accountElement("Acct", statement.account(), statement.currency(), statement.holder());
        } catch (XMLStreamException e) {
            throw new IOException("the statement could not be written", e);
        }
    }

    /** Writes one booking of the current statement. */
    public void entry(CamtEntry entry) throws IOException {
        if (!inStatement) {
            throw new IllegalStateException("a statement must be begun before its entries");
        }
        try {
            start("Ntry");
            leaf("NtryRef", entry.reference());
            amount(entry);
            leaf("CdtDbtInd", entry.credit() ? "CRDT" : "DBIT");
            start("Sts");
            leaf("Cd", "BOOK");
            xml.writeEndElement();
            start("BookgDt");
            leaf("Dt", entry.booked().toString());
            xml.writeEndElement();
            leaf("AcctSvcrRef", entry.reference());
            start("NtryDtls");
            details(entry);
            xml.writeEndElement();
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IOException("the entry could not be written", e);
        }
    }

    private void details(CamtEntry entry) throws XMLStreamException {
        start("TxDtls");
        start("Refs");
        leaf("EndToEndId", entry.reference());
        xml.writeEndElement();
        amount(entry);
        leaf("CdtDbtInd", entry.credit() ? "CRDT" : "DBIT");
        start("RltdPties");
        if (entry.credit()) {
            party("Dbtr", entry.counterparty());
            accountElement("DbtrAcct", entry.counterpartyAccount(), "", "");
            accountElement("CdtrAcct", account, "", "");
        } else {
            accountElement("DbtrAcct", account, "", "");
            party("Cdtr", entry.counterparty());
            accountElement("CdtrAcct", entry.counterpartyAccount(), "", "");
        }
        xml.writeEndElement();
        if (!entry.text().isEmpty()) {
            start("RmtInf");
            leaf("Ustrd", entry.text());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void party(String role, String name) throws XMLStreamException {
        if (!name.isEmpty()) {
            start(role);
            start("Pty");
            leaf("Nm", name);
            xml.writeEndElement();
            xml.writeEndElement();
        }
    }

    private void accountElement(String element, String number, String currency, String holder)
            throws XMLStreamException {
        if (number.isEmpty()) {
            return;
        }
        start(element);
        start("Id");
        if (Iban.isValid(number)) {
            leaf("IBAN", Iban.compact(number));
        } else {
            start("Othr");
            leaf("Id", number);
            xml.writeEndElement();
        }
        xml.writeEndElement();
        if (!currency.isEmpty()) {
            leaf("Ccy", currency);
        }
        if (!holder.isEmpty()) {
            start("Ownr");
            leaf("Nm", holder);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void amount(CamtEntry entry) throws XMLStreamException {
        int digits = Currency.getInstance(entry.currency()).getDefaultFractionDigits();
        start("Amt");
        xml.writeAttribute("Ccy", entry.currency());
        xml.writeCharacters(
                BigDecimal.valueOf(entry.minorUnits(), Math.max(digits, 0)).toPlainString());
        xml.writeEndElement();
    }

    private void start(String name) throws XMLStreamException {
        xml.writeStartElement(name);
    }

    private void leaf(String name, String value) throws XMLStreamException {
        start(name);
        xml.writeCharacters(legal(value));
        xml.writeEndElement();
    }

    /** Characters that XML 1.0 cannot hold become U+FFFD. */
    private static String legal(String value) {
        StringBuilder text = new StringBuilder(value.length());
        value.codePoints().forEach(c -> {
            boolean illegal = (c < ' ' && c != '\t' && c != '\n' && c != '\r')
                    || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                    || c == 0xFFFE
                    || c == 0xFFFF;
            text.appendCodePoint(illegal ? 0xFFFD : c);
        });
        return text.toString();
    }

    private void endStatement() throws XMLStreamException {
        if (inStatement) {
            xml.writeEndElement();
            xml.writeCharacters("\n");
            inStatement = false;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            endStatement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException("the document could not be ended", e);
        } finally {
            stream.close();
        }
    }
}
