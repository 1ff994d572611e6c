package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.thesaurus.Tag;

/** The tags of a topic, each leading to all that carries it. */
final class TagChips {

    private TagChips() {}

    static Component[] of(List<Tag> tags) {
        return tags.stream()
                .map(tag -> Chip.tag(tag.label(), ForumNavigation.tag(tag.key())))
                .toArray(Component[]::new);
    }
}
