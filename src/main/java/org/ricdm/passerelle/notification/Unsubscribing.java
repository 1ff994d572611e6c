package org.ricdm.passerelle.notification;

import java.util.List;
import java.util.Optional;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.ObjectRegistry;
import org.ricdm.passerelle.common.access.OpenToAll;
import org.ricdm.passerelle.common.access.Presentable.Presentation;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.people.People;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the link in a mail does: whoever holds the token speaks for the person it was sent to, about that scope only. */
@Service
@Transactional
@OpenToAll("the token in the mail is the permission (RFC 8058: no cookie, no sign-in)")
public class Unsubscribing {

    private final UnsubscribeTokens tokens;
    private final Choices choices;
    private final ObjectRegistry objects;
    private final People people;

    Unsubscribing(UnsubscribeTokens tokens, Choices choices, ObjectRegistry objects, People people) {
        this.tokens = tokens;
        this.choices = choices;
        this.objects = objects;
        this.people = people;
    }

    /** What the token is about, for the page that asks; empty when nobody made it. */
    @Transactional(readOnly = true)
    public Optional<About> about(String token) {
        return tokens.find(token).map(holder -> {
            var language = people.recipient(holder.memberId())
                    .map(person -> person.language())
                    .orElse(Language.EN);
            var title = objects.mayRead(holder.memberId(), holder.scope())
                    ? objects.present(holder.scope(), language)
                            .map(shown -> shown.title())
                            .orElse("")
                    : "";
            return new About(language, title);
        });
    }

    /** Ends the mails of that scope, at once and as often as it is asked. False when nobody made the token. */
    public boolean stop(String token) {
        var holder = tokens.find(token);
        holder.ifPresent(found -> choices.silence(found.memberId(), found.scope()));
        return holder.isPresent();
    }

    /** Takes it back. False when nobody made the token. */
    public boolean resume(String token) {
        var holder = tokens.find(token);
        holder.ifPresent(found -> choices.unsilence(found.memberId(), found.scope(), around(found.scope())));
        return holder.isPresent();
    }

    /** The scope and what contains it, inside out. */
    private List<ObjectRef> around(ObjectRef scope) {
        return objects.present(scope, Language.EN).map(Presentation::scopes).orElse(List.of(scope));
    }

    /** @param title of what the mails are about; empty when the person may not read it any more */
    public record About(Language language, String title) {}
}
