package org.ricdm.passerelle.mail;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.text.PlainText;
import org.ricdm.passerelle.common.text.TextOutside;
import org.ricdm.passerelle.common.web.PublicUrl;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** One look for all mails, as HTML and as plain text. */
@Component
class MailLayout {

    /** Characters of a quote, as HTML; with the frame around it a mail stays far below the 100 kB that are shown whole. */
    private static final int LONGEST_HTML = 24_000;

    /** The same of what was written for the mail itself; far more than the longest letter makes of honest Markdown. */
    private static final int LONGEST_LETTER = 72_000;

    /** Characters of a quote whose HTML is too long: some screens of reading, the rest is behind the button. */
    private static final int LONGEST_TEXT = 4_000;

    /** What mail programs show beside the subject in the list. */
    private static final int PREVIEW = 140;

    private final ITemplateEngine templates;
    private final PublicUrl publicUrl;

    MailLayout(ITemplateEngine templates, PublicUrl publicUrl) {
        this.templates = templates;
        this.publicUrl = publicUrl;
    }

    String html(Language language, String subject, MailBody body) {
        var quote = body.quote();
        var context = new Context(Locale.ROOT);
        context.setVariable("language", language.code());
        context.setVariable("subject", subject);
        context.setVariable("body", body);
        context.setVariable("home", publicUrl.of("/"));
        context.setVariable("preview", quote == null ? body.lead() : PlainText.excerpt(quote.text(), PREVIEW));
        context.setVariable("quote", quote == null || isLong(quote) ? null : TextOutside.of(quote.html(), publicUrl));
        context.setVariable("excerpt", quote != null && isLong(quote) ? shortened(quote.text()) : null);
        context.setVariable("manner", quote != null && isLetter(quote) ? "letter" : null);
        context.setVariable("quoteLanguage", quote == null ? null : foreign(quote, language));
        return templates.process("mail/layout", context);
    }

    /** Lines as they come, links in full; no tables, no decoration that a screen reader would spell out. */
    String text(Language language, MailBody body) {
        var text = new StringBuilder(body.lead())
                .append("\n\n")
                .append(body.title())
                .append("\n\n");
        var quote = body.quote();
        if (quote != null) {
            (isLong(quote) ? shortened(quote.text()) : quote.text())
                    .strip()
                    .lines()
                    .forEach(line -> text.append(isLetter(quote) ? "" : "> ")
                            .append(line)
                            .append('\n'));
            text.append('\n');
        }
        body.paragraphs().forEach(paragraph -> text.append(paragraph).append("\n\n"));
        for (var choices : body.choices()) {
            text.append(choices.title()).append('\n');
            if (!choices.detail().isEmpty()) {
                text.append(choices.detail()).append('\n');
            }
            choices.offered()
                    .forEach(choice -> append(text, language, new MailBody.Link(choice.label(), choice.url())));
            text.append('\n');
        }
        var button = body.button();
        if (button != null) {
            append(text, language, button).append('\n');
        }
        // The line that mail programs know as the beginning of a signature.
        text.append("-- \n").append(body.reason()).append('\n');
        body.links().forEach(link -> append(text, language, link));
        return text.toString();
    }

    private static StringBuilder append(StringBuilder text, Language language, MailBody.Link link) {
        return text.append(link.label())
                .append(language == Language.FR ? "\u00a0: " : ": ")
                .append(link.url())
                .append('\n');
    }

    private static boolean isLong(MailBody.Quote quote) {
        return quote.html().length() > (isLetter(quote) ? LONGEST_LETTER : LONGEST_HTML);
    }

    private static boolean isLetter(MailBody.Quote quote) {
        return quote.manner() == MailBody.Manner.WRITTEN_TO_YOU;
    }

    /** Keeps the lines, unlike an excerpt. */
    private static String shortened(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
        return text.substring(0, end).stripTrailing() + "…";
    }

    private static @Nullable String foreign(MailBody.Quote quote, Language mail) {
        var language = quote.language();
        return language == null || language == mail ? null : language.code();
    }
}
