package org.manumit.formats.camt;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.manumit.formats.ReadLimits;
import org.manumit.formats.ReadOptions;
import org.manumit.formats.RecordReader;
import org.manumit.formats.RecordSink;
import org.manumit.formats.RefusedFileException;
import org.manumit.formats.source.RecordGate;
import org.manumit.formats.source.SafeXml;

/**
 * Reads bank statements camt.053, versions 02 to 13, by local names. A transaction is one record, an entry
 * without details too; fields are the paths of the standard's elements, such as
 * {@code NtryDtls.TxDtls.RltdPties.Dbtr.Nm}, with {@code Amt} and {@code Amt.Ccy}; what the statement says of its
 * account stands under {@code Acct}. Thread-safe.
 */
public final class CamtReader implements RecordReader {
    @Override
    public void read(InputStream in, ReadOptions options, ReadLimits limits, RecordSink sink)
            throws IOException, RefusedFileException {
        RecordGate gate = new RecordGate(options, sink);
        Walk walk = new Walk(gate, limits);
        try {
            XMLStreamReader xml = SafeXml.open(in);
            while (!gate.cancelled() && xml.hasNext()) {
                walk.event(xml, xml.next());
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException failure
                    && !(failure instanceof CharConversionException)) {
                throw failure;
            }
            if (!walk.statementSeen) {
                throw new RefusedFileException(
                        "xml-unreadable",
                        "an ISO 20022 statement",
                        "XML that cannot be read",
                        "nothing in it can be trusted");
            }
            gate.next();
            gate.issue(line(e), "", "file-cut", "well-formed XML to its end", "something else", "");
        } catch (RuntimeException e) {
            // the JDK's parser throws unchecked exceptions on some malformed input instead of its own
            throw new RefusedFileException(
                    "xml-unreadable",
                    "an ISO 20022 statement",
                    "XML that cannot be read",
                    "nothing in it can be trusted");
        }
        if (!walk.statementSeen && !gate.cancelled()) {
            throw new RefusedFileException(
                    "statement-missing", "an element Stmt", "none", "without a statement there is no account");
        }
    }

    private static long line(XMLStreamException e) {
        return e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
    }

    /** Where the walk through the document stands. */
    private static final class Walk {
        private final RecordGate gate;
        private final ReadLimits limits;
        private final Deque<String> path = new ArrayDeque<>();
        private final StringBuilder text = new StringBuilder();
        private Map<String, List<String>> account = new LinkedHashMap<>();
        private Map<String, List<String>> entry = new LinkedHashMap<>();
        private Map<String, List<String>> transaction = new LinkedHashMap<>();
        private StringBuilder raw = new StringBuilder();
        private boolean statementSeen;
        private boolean inStatement;
        private boolean inEntry;
        private boolean inTransaction;
        private int transactions;
        private long line;
        private int transactionMark;
        private boolean overlong;

        Walk(RecordGate gate, ReadLimits limits) {
            this.gate = gate;
            this.limits = limits;
        }

        void event(XMLStreamReader xml, int event) throws RefusedFileException {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters(xml);
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new RefusedFileException(
                            "xml-entity",
                            "text without entities of its own",
                            "an entity reference",
                            "entities can read files and fill the memory");
                default -> {}
            }
        }

        private void start(XMLStreamReader xml) throws RefusedFileException {
            String name = xml.getLocalName();
            if (path.size() >= limits.maxDepth()) {
                throw new RefusedFileException(
                        "xml-too-deep",
                        "at most " + limits.maxDepth() + " levels",
                        "more",
                        "depth exhausts the reader");
            }
            text.setLength(0);
            if (name.equals("Stmt") || name.equals("Rpt")) {
                statementSeen = true;
                inStatement = true;
                account = new LinkedHashMap<>();
                path.clear();
            } else if (name.equals("Ntry") && inStatement && !inEntry) {
                beginEntry(xml.getLocation().getLineNumber());
            } else {
                path.addLast(name);
                if (name.equals("TxDtls") && inEntry) {
                    inTransaction = true;
                    transaction = new LinkedHashMap<>();
                }
            }
            String currency = xml.getAttributeValue(null, "Ccy");
            if (currency != null && inEntry) {
                put(target(), String.join(".", path) + ".Ccy", currency);
            }
            raw(xml, name);
        }

        private void beginEntry(int at) {
            inEntry = true;
            entry = new LinkedHashMap<>();
            transactions = 0;
            path.clear();
            line = Math.max(0, at);
            raw = new StringBuilder();
            transactionMark = 0;
            overlong = false;
        }

        private void raw(XMLStreamReader xml, String name) {
            if (!inEntry) {
                return;
            }
            if (name.equals("TxDtls")) {
                transactionMark = raw.length();
            }
            append("<" + name);
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                append(" " + xml.getAttributeLocalName(i) + "=\"" + escaped(xml.getAttributeValue(i)) + "\"");
            }
            append(">");
        }

        private void append(String part) {
            if (raw.length() + part.length() > limits.maxRecordBytes()) {
                overlong = true;
            } else {
                raw.append(part);
            }
        }

        private void characters(XMLStreamReader xml) {
            if (text.length() < limits.maxRecordBytes()) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            } else {
                overlong = true;
            }
        }

        private static String escaped(String value) {
            return value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        }

        private Map<String, List<String>> target() {
            return inTransaction ? transaction : inEntry ? entry : account;
        }

        private void put(Map<String, List<String>> fields, String name, String value) {
            if (fields.size() >= limits.maxFields() || value.isEmpty()) {
                return;
            }
            List<String> present = fields.get(name);
            if (present == null) {
                fields.put(name, List.of(value));
            } else if (present.size() < 1_000) {
                List<String> several = new ArrayList<>(present);
                several.add(value);
                fields.put(name, several);
            }
        }

        private void end(String name) {
            String value = text.toString().strip();
            text.setLength(0);
            if (inStatement && !value.isEmpty() && !path.isEmpty()) {
                put(target(), String.join(".", path), value);
            }
            if (inEntry) {
                append(escaped(value) + "</" + name + ">");
            }
            if (inEntry && path.isEmpty() && name.equals("Ntry")) {
                endEntry();
            } else if (inTransaction && name.equals("TxDtls") && path.peekLast() != null) {
                path.removeLast();
                inTransaction = false;
                transactions++;
                append("</NtryDtls></Ntry>");
                deliver(transaction);
                raw.setLength(Math.min(raw.length(), transactionMark));
                overlong = false;
            } else if (!path.isEmpty()) {
                path.removeLast();
            } else if (name.equals("Stmt") || name.equals("Rpt")) {
                inStatement = false;
            }
        }

        private void endEntry() {
            if (transactions == 0) {
                deliver(Map.of());
            }
            inEntry = false;
        }

        /** One transaction with what its entry and account say; the raw text is the entry with this transaction alone. */
        private void deliver(Map<String, List<String>> details) {
            if (!gate.next()) {
                return;
            }
            if (overlong) {
                gate.issue(
                        line, "", "record-too-long", "at most " + limits.maxRecordBytes() + " characters", "more", "");
                return;
            }
            Map<String, List<String>> fields = new LinkedHashMap<>();
            account.forEach((key, values) -> {
                if (key.startsWith("Acct.") || key.equals("Id")) {
                    fields.put(key.equals("Id") ? "Stmt.Id" : key, values);
                }
            });
            fields.putAll(entry);
            fields.putAll(details);
            fields.put("transaction", List.of(Integer.toString(Math.max(1, transactions))));
            gate.record(line, fields, raw.toString());
        }
    }
}
