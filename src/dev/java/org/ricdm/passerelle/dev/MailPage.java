package org.ricdm.passerelle.dev;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.HtmlUtils;

/** The caught mails for people: a list, and each mail as a mail program would show it. */
@Controller
class MailPage {

    private static final String HEAD = "<!doctype html><html lang=en><meta charset=utf-8>"
            + "<meta name=viewport content='width=device-width'><title>Caught mail</title>"
            + "<link rel=stylesheet href=/passerelle/site.css><main class=site-main>";

    private final MailCatcher catcher;

    MailPage(MailCatcher catcher) {
        this.catcher = catcher;
    }

    @GetMapping(path = "/dev/mail", produces = MediaType.TEXT_HTML_VALUE)
    @ResponseBody
    String list() {
        var page = new StringBuilder(HEAD).append("<h1>Caught mail</h1><ul class=row-list>");
        var mails = catcher.mails();
        for (var i = 0; i < mails.size(); i++) {
            var mail = mails.get(i);
            page.append("<li class=row><a href=/dev/mail/")
                    .append(mails.size() - i)
                    .append('>')
                    .append(HtmlUtils.htmlEscape(mail.subject()))
                    .append("</a><br>")
                    .append(HtmlUtils.htmlEscape(mail.to()))
                    .append(" · ")
                    .append(mail.date())
                    .append("</li>");
        }
        return page.append(mails.isEmpty() ? "</ul><p>No mail has left yet.</p>" : "</ul>")
                .append("</main></html>")
                .toString();
    }

    /** @param number counted from the oldest mail, 1 */
    @GetMapping(path = "/dev/mail/{number}", produces = MediaType.TEXT_HTML_VALUE)
    @ResponseBody
    String one(@PathVariable int number) {
        var mails = catcher.mails();
        if (number < 1 || number > mails.size()) {
            return HEAD + "<h1>No such mail</h1></main></html>";
        }
        var mail = mails.get(mails.size() - number);
        var page = new StringBuilder(HEAD)
                .append("<p><a href=/dev/mail>Caught mail</a></p><h1>")
                .append(HtmlUtils.htmlEscape(mail.subject()))
                .append("</h1><dl class=fact-list>");
        mail.headers()
                .forEach((name, values) -> values.forEach(value -> page.append("<dt>")
                        .append(HtmlUtils.htmlEscape(name))
                        .append("</dt><dd>")
                        .append(HtmlUtils.htmlEscape(value))
                        .append("</dd>")));
        page.append("</dl>");
        if (mail.html() != null) {
            page.append("<iframe title='The mail' sandbox='allow-popups' width=100% height=700 srcdoc=\"")
                    .append(HtmlUtils.htmlEscape(mail.html()))
                    .append("\"></iframe>");
        }
        if (mail.text() != null) {
            page.append("<h2>As text</h2><pre>")
                    .append(HtmlUtils.htmlEscape(mail.text()))
                    .append("</pre>");
        }
        return page.append("</main></html>").toString();
    }
}
