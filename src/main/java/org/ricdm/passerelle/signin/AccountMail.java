package org.ricdm.passerelle.signin;

import java.util.List;
import java.util.Map;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.web.PublicUrl;
import org.ricdm.passerelle.mail.MailBody;
import org.ricdm.passerelle.mail.MailDraft;
import org.springframework.stereotype.Component;

/**
 * How the mails around an account are worded: {@code signin.mail.<kind>.subject, lead, text, verb}, and {@code because}
 * where the common reason does not fit.
 */
@Component
class AccountMail {

    static final String SIGN_IN = "sign-in";
    static final String RESET = "reset";
    static final String CHANGED = "password-changed";
    static final String CONFIRM = "application-confirm";
    static final String ARRIVED = "application-arrived";
    static final String ACCEPTED = "application-accepted";
    static final String DECLINED = "application-declined";
    static final String INVITED = "invitation";

    private final Words words;
    private final PublicUrl publicUrl;

    AccountMail(Words words, PublicUrl publicUrl) {
        this.words = words;
        this.publicUrl = publicUrl;
    }

    /** @param values for {0}, {1} … in lead and text */
    MailDraft write(String kind, Language language, String path, Object... values) {
        var key = "signin.mail." + kind + ".";
        var reason = words.knows(language, key + "because") ? key + "because" : "signin.mail.because";
        var body = MailBody.simple(
                words.say(language, key + "lead", values),
                words.say(language, key + "subject", values),
                List.of(words.say(language, key + "text", values)),
                new MailBody.Link(words.say(language, key + "verb"), publicUrl.of(path)),
                words.say(language, reason, values));
        return new MailDraft.Message(language, words.say(language, key + "subject", values), body, Map.of());
    }
}
