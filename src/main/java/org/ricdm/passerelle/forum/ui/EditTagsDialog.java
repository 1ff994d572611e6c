package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.dialog.Dialog;
import java.util.LinkedHashSet;
import java.util.List;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Dialogs;
import org.ricdm.passerelle.forum.TopicTags;
import org.ricdm.passerelle.thesaurus.Tag;
import org.ricdm.passerelle.thesaurus.Tags;

/** Where the tags of a topic are changed. Stays open, with what was chosen, until it is accepted. */
class EditTagsDialog extends Dialog {

    EditTagsDialog(long topicId, List<Tag> before, TopicTags topicTags, Tags tags, Runnable changed) {
        setHeaderTitle(getTranslation("tag.edit"));
        var field = new TagField(tags);
        field.setValue(new LinkedHashSet<>(before));
        add(field);
        var save = Buttons.primary(getTranslation("action.save"));
        save.addClickListener(click -> {
            try {
                topicTags.tag(topicId, field.typed());
                close();
                changed.run();
            } catch (InvalidInput e) {
                field.show(e.problems().getFirst());
            }
        });
        Dialogs.foot(this, save);
    }
}
