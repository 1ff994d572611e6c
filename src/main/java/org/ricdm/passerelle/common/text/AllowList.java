package org.ricdm.passerelle.common.text;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** What may stand in stored HTML. The renderer makes nothing else; this holds even if it were tricked. */
class AllowList {

    /** A backslash counts as a slash in browsers, so neither may follow the first slash of an own path. */
    private static final Pattern OWN_OR_FOREIGN =
            Pattern.compile("(?i)(?:https?://|mailto:)\\S+|/(?![/\\\\])\\S*|#\\S*");

    /** Small versions of our own pictures and nothing else: a picture from elsewhere would tell who reads. */
    private static final Pattern OWN_PICTURE = Pattern.compile("/files/[A-Za-z0-9_-]{22}/thumb");

    private static final Pattern ALIGNMENT = Pattern.compile("left|center|right");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    private final PolicyFactory policy = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "hr",
                    "em",
                    "strong",
                    "code",
                    "pre",
                    "blockquote",
                    "ul",
                    "ol",
                    "li",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "a",
                    "img",
                    "span")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .matching(OWN_OR_FOREIGN)
            .onElements("a")
            .allowAttributes("rel")
            .matching(Pattern.compile("nofollow ugc noopener noreferrer"))
            .onElements("a")
            .allowAttributes("align")
            .matching(ALIGNMENT)
            .onElements("th", "td")
            .allowAttributes("tabindex")
            .matching(Pattern.compile("0"))
            .onElements("table")
            .allowAttributes("start")
            .matching(NUMBER)
            .onElements("ol")
            .allowAttributes("class")
            .matching(Pattern.compile("file|picture"))
            .onElements("a")
            .allowAttributes("class")
            .matching(Pattern.compile("file-facts"))
            .onElements("span")
            .allowAttributes("src")
            .matching(OWN_PICTURE)
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .allowAttributes("width", "height")
            .matching(NUMBER)
            .onElements("img")
            .allowAttributes("loading")
            .matching(Pattern.compile("lazy"))
            .onElements("img")
            .toFactory();

    String clean(String html) {
        return policy.sanitize(html).strip();
    }
}
