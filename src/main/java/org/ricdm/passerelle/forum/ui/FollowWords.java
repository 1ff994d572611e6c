package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.ricdm.passerelle.forum.Standing;
import org.ricdm.passerelle.thesaurus.Tag;

/** Says why a level counts. */
final class FollowWords {

    private FollowWords() {}

    static String because(Component page, Standing standing, String forum, List<Tag> tags) {
        var tag = tags.stream()
                .filter(one -> one.key().equals(standing.tag()))
                .map(Tag::label)
                .findFirst()
                .orElse("");
        return page.getTranslation("forum.follow.because." + standing.because(), forum, tag);
    }
}
