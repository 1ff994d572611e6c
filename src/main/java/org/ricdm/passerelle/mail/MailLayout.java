package org.ricdm.passerelle.mail;

import java.util.Locale;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.web.PublicUrl;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** One look for all mails, as HTML and as plain text. */
@Component
class MailLayout {

    private final ITemplateEngine templates;
    private final PublicUrl publicUrl;

    MailLayout(ITemplateEngine templates, PublicUrl publicUrl) {
        this.templates = templates;
        this.publicUrl = publicUrl;
    }

    String html(Language language, String subject, MailBody body) {
        var context = new Context(Locale.ROOT);
        context.setVariable("language", language.code());
        context.setVariable("subject", subject);
        context.setVariable("body", body);
        context.setVariable("home", publicUrl.of("/"));
        var quote = body.quoteHtml();
        context.setVariable("quote", quote == null ? null : absolute(quote));
        return templates.process("mail/layout", context);
    }

    /** Lines as they come, links in full; no tables, no decoration that a screen reader would spell out. */
    String text(Language language, MailBody body) {
        var text = new StringBuilder(body.lead())
                .append("\n\n")
                .append(body.title())
                .append("\n\n");
        var quote = body.quoteText();
        if (quote != null) {
            quote.lines().forEach(line -> text.append("> ").append(line).append('\n'));
            text.append('\n');
        }
        body.paragraphs().forEach(paragraph -> text.append(paragraph).append("\n\n"));
        var button = body.button();
        if (button != null) {
            text.append(button.label())
                    .append(language == Language.FR ? "\u00a0: " : ": ")
                    .append(button.url())
                    .append("\n\n");
        }
        text.append("-- \n").append(body.reason()).append('\n');
        body.links()
                .forEach(link -> text.append(link.label())
                        .append(language == Language.FR ? "\u00a0: " : ": ")
                        .append(link.url())
                        .append('\n'));
        return text.toString();
    }

    /** Links inside the portal are written without its address; a mail program needs it. */
    private String absolute(String html) {
        return html.replace("href=\"/", "href=\"" + publicUrl.of("/"));
    }
}
