package org.ricdm.passerelle.forum.ui;

import java.io.Serializable;
import org.ricdm.passerelle.forum.PostView;

/** What the reader does with a post; the page that shows it carries it out. */
interface PostActions extends Serializable {
    void reply(PostView post);

    void quote(PostView post);

    void edit(PostView post);

    void history(PostView post);

    void delete(PostView post);

    void report(PostView post);

    void hide(PostView post);

    void show(PostView post);

    void accept(PostView post);

    void withdrawAcceptance();
}
