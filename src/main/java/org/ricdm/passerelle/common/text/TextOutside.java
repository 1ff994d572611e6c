package org.ricdm.passerelle.common.text;

import java.util.regex.Pattern;
import org.ricdm.passerelle.common.web.PublicUrl;

/** Stored texts where they are read outside of the portal, in mails and feeds. */
public final class TextOutside {

    private static final Pattern PICTURE = Pattern.compile("<img\\b[^>]*?\\salt=\"([^\"]*)\"[^>]*>");

    private TextOutside() {}

    /**
     * The text with its links in full, which are written without the portal's address. Whoever reads it has no session
     * there either: of a picture its words stay, as the link to it.
     *
     * @param html as {@link Markdown} made it
     */
    public static String of(String html, PublicUrl portal) {
        return PICTURE.matcher(html).replaceAll("$1").replace("href=\"/", "href=\"" + portal.of("/"));
    }
}
