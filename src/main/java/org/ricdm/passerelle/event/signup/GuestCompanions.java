package org.ricdm.passerelle.event.signup;

import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.OpenToAll;
import org.ricdm.passerelle.common.i18n.Language;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Those whom somebody without an account brings, as {@link Companions} for members. Every method throws {@link NotOpen} also
 * when the link is none, or is to another event.
 */
@Service
@Transactional
@OpenToAll("guests have no account; what is done needs the link that was sent to them")
public class GuestCompanions {

    private final GuestLinks links;
    private final CompanionActs acts;
    private final Parties parties;

    GuestCompanions(GuestLinks links, CompanionActs acts, Parties parties) {
        this.links = links;
        this.acts = acts;
        this.parties = parties;
    }

    /** As {@link Companions#add}. */
    public SignUpState add(String slug, String token, NewCompanion typed) {
        var held = links.held(slug, token, Language.EN);
        return acts.add(
                held.event(), parties.of(held.guest()), typed, held.guest().language());
    }

    /** As {@link Companions#change}. */
    public void change(String slug, String token, long id, NewCompanion typed) {
        var held = links.held(slug, token, Language.EN);
        acts.change(held.event(), parties.of(held.guest()), id, typed);
    }

    /** As {@link Companions#cancel}. */
    public void cancel(String slug, String token, long id) {
        var held = links.held(slug, token, Language.EN);
        acts.cancel(held.event(), parties.of(held.guest()), id);
    }

    /** As {@link Companions#accept}. */
    public void accept(String slug, String token, long id) {
        var held = links.held(slug, token, Language.EN);
        acts.accept(held.event(), parties.of(held.guest()), id);
    }
}
