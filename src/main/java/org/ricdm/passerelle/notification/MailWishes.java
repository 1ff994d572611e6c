package org.ricdm.passerelle.notification;

import java.util.List;
import java.util.Map;
import org.ricdm.passerelle.common.access.InsideOnly;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.web.PublicUrl;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What features that write mails of their own have to know: whether a person wants them, and the way out. */
@Service
@Transactional
@InsideOnly("the building of mails, for the person a mail goes to")
public class MailWishes {

    private final Choices choices;
    private final UnsubscribeTokens tokens;
    private final PublicUrl url;

    MailWishes(Choices choices, UnsubscribeTokens tokens, PublicUrl url) {
        this.choices = choices;
        this.tokens = tokens;
        this.url = url;
    }

    /** Whether the member wants mails about what lies in those scopes, the innermost first. */
    @Transactional(readOnly = true)
    public boolean wantsMail(long memberId, List<ObjectRef> insideOut) {
        return choices.effective(memberId, insideOut) == Cadence.AT_ONCE;
    }

    /** The address of a page that ends the mails of that scope. */
    public String wayOut(long memberId, ObjectRef scope) {
        return url.of("/unsubscribe/" + tokens.make(memberId, scope));
    }

    /** The headers that offer that way out in mail programs: RFC 2369, RFC 8058. */
    public static Map<String, String> headers(String wayOut) {
        return Map.of("List-Unsubscribe", "<" + wayOut + ">", "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
}
