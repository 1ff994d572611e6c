package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Dialogs;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.forum.TopicMoves;
import org.ricdm.passerelle.forum.TopicRef;
import org.ricdm.passerelle.forum.TopicView;

/** Asks how the topic is called that chosen posts become, and where it goes. Stays open until it is accepted. */
class SplitDialog extends Dialog {

    private final TextField title = new TextField(getTranslation("forum.title"));
    private final TargetField forum;

    SplitDialog(TopicView topic, List<Integer> numbers, TopicMoves moves, Consumer<TopicRef> done) {
        setHeaderTitle(getTranslation("forum.split.title"));
        title.setWidthFull();
        var targets = moves.targets(topic.id());
        forum = new TargetField(targets);
        targets.stream()
                .filter(target -> target.slug().equals(topic.forumSlug()))
                .forEach(forum::setValue);
        var fields = new Div(new Paragraph(getTranslation("forum.split.help", numbers.size())), title, forum);
        fields.addClassName("form-fields");
        add(fields);
        var confirm = Buttons.primary(getTranslation("forum.split.confirm"));
        confirm.addClickListener(click -> {
            title.setInvalid(false);
            forum.setInvalid(false);
            try {
                var fresh = moves.split(topic.id(), numbers, title.getValue(), forum.slug());
                close();
                done.accept(fresh);
            } catch (InvalidInput e) {
                Problems.beside(Map.of("title", title, "forum", forum, "posts", title, "state", forum), e);
            }
        });
        Dialogs.foot(this, confirm);
        Dialogs.beginAt(this, title);
    }
}
