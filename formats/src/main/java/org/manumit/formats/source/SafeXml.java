package org.manumit.formats.source;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.manumit.formats.RefusedFileException;

/** XML readers that know no document types and no entities of their own, so that nothing is expanded or fetched. Thread-safe. */
public final class SafeXml {
    private SafeXml() {}

    /** Opens a reader; a document type declaration is passed over and entities other than XML's five are errors. */
    public static XMLStreamReader open(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> InputStream.nullInputStream());
        return factory.createXMLStreamReader(in);
    }

    /** The refusal that broke off the parser, as a guarded stream throws it; otherwise the given one. */
    public static RefusedFileException refusal(XMLStreamException e, RefusedFileException otherwise) {
        Throwable cause = e;
        for (int depth = 0; cause != null && depth < 10; depth++) {
            if (cause instanceof RefusedFileException refused) {
                return refused;
            }
            cause = cause instanceof XMLStreamException xml ? xml.getNestedException() : cause.getCause();
        }
        return otherwise;
    }
}
