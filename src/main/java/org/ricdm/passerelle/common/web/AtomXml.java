package org.ricdm.passerelle.common.web;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.text.TextOutside;
import org.springframework.stereotype.Component;

/** Writes a feed as Atom (RFC 4287). It does not name its own address: a document that is handed on opens nothing. */
@Component
public class AtomXml {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String PORTAL = "Passerelle";

    /** What XML 1.0 cannot say in any way. */
    private static final Pattern UNSPEAKABLE =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final PublicUrl publicUrl;

    AtomXml(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** The document in UTF-8. */
    public byte[] write(AtomFeed feed) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            language(xml, feed.language());
            element(xml, "id", id("feed/" + feed.key()));
            element(xml, "title", feed.title() + " · " + PORTAL);
            element(
                    xml,
                    "updated",
                    feed.updated().truncatedTo(ChronoUnit.SECONDS).toString());
            author(xml, PORTAL);
            link(xml, feed.path());
            for (var entry : feed.entries()) {
                entry(xml, entry);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed that cannot be written", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void entry(XMLStreamWriter xml, AtomFeed.Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        language(xml, entry.language());
        element(xml, "id", id(entry.key()));
        xml.writeStartElement("title");
        language(xml, entry.titleLanguage());
        text(xml, entry.title());
        xml.writeEndElement();
        element(
                xml,
                "published",
                entry.published().truncatedTo(ChronoUnit.SECONDS).toString());
        element(xml, "updated", entry.updated().truncatedTo(ChronoUnit.SECONDS).toString());
        if (entry.author() != null) {
            author(xml, entry.author());
        }
        link(xml, entry.path());
        xml.writeStartElement("content");
        xml.writeAttribute("type", "html");
        text(xml, absolute(entry));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** A link to a part of the text leads to the page it stands on. */
    private String absolute(AtomFeed.Entry entry) {
        return TextOutside.of(entry.html(), publicUrl)
                .replace("href=\"#", "href=\"" + publicUrl.of(entry.path()) + "#");
    }

    /** A tag address (RFC 4151): stays the same when the portal's pages move. */
    private String id(String what) {
        return "tag:" + publicUrl.host() + ",2026:" + what;
    }

    private void link(XMLStreamWriter xml, String path) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", "alternate");
        xml.writeAttribute("type", "text/html");
        xml.writeAttribute("href", publicUrl.of(path));
    }

    private static void author(XMLStreamWriter xml, String name) throws XMLStreamException {
        xml.writeStartElement("author");
        element(xml, "name", name);
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String content) throws XMLStreamException {
        xml.writeStartElement(name);
        text(xml, content);
        xml.writeEndElement();
    }

    private static void language(XMLStreamWriter xml, Language language) throws XMLStreamException {
        xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", language.code());
    }

    private static void text(XMLStreamWriter xml, String content) throws XMLStreamException {
        xml.writeCharacters(UNSPEAKABLE.matcher(content).replaceAll(""));
    }
}
