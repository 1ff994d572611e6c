package org.ricdm.passerelle.forum.ui;

import java.io.Serializable;
import org.ricdm.passerelle.forum.PostView;
import org.ricdm.passerelle.forum.ReactionKind;

/** What the reader does with a post; the page that shows it carries it out. */
interface PostActions extends Serializable {
    void reply(PostView post);

    /** @param selected the part to quote, empty for the whole post */
    void quote(PostView post, String selected);

    void react(PostView post, ReactionKind kind);

    void withdraw(PostView post, ReactionKind kind);

    void who(PostView post, ReactionKind kind);

    void bookmark(PostView post);

    void edit(PostView post);

    void history(PostView post);

    void delete(PostView post);

    void report(PostView post);

    void hide(PostView post);

    void show(PostView post);

    void correctLanguage(PostView post);

    void accept(PostView post);

    void withdrawAcceptance();
}
