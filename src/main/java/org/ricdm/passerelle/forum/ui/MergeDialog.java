package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Dialogs;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.forum.MergeTarget;
import org.ricdm.passerelle.forum.PostPlace;
import org.ricdm.passerelle.forum.TopicMerging;
import org.ricdm.passerelle.forum.TopicView;

/**
 * Asks with which topic this one is joined, and why: found by its title or by its address. Says what will happen before
 * it does, and stays open until it is accepted.
 */
class MergeDialog extends Dialog {

    private final TopicView topic;
    private final ComboBox<MergeTarget> target = new ComboBox<>(getTranslation("forum.merge.into"));
    private final TextField reason = new TextField(getTranslation("forum.reason"));
    private final Paragraph outcome = new Paragraph();

    MergeDialog(TopicView topic, TopicMerging merging, Consumer<PostPlace> done) {
        this.topic = topic;
        setHeaderTitle(getTranslation("forum.merge.title"));
        target.setItems(query ->
                merging
                        .candidates(topic.id(), query.getFilter().orElse(""), query.getOffset() + query.getLimit())
                        .stream()
                        .skip(query.getOffset()));
        target.setItemLabelGenerator(one -> getTranslation("forum.merge.choice", one.title(), one.forumName()));
        target.setHelperText(getTranslation("forum.merge.intoHelp"));
        target.setWidthFull();
        target.addValueChangeListener(change -> {
            target.setInvalid(false);
            say(change.getValue());
        });
        outcome.getElement().setAttribute("role", "status");
        say(null);
        reason.setHelperText(getTranslation("forum.move.reasonHelp"));
        reason.setWidthFull();
        var fields = new Div(target, outcome, reason);
        fields.addClassName("form-fields");
        add(fields);
        var confirm = Buttons.primary(getTranslation("forum.merge.confirm"));
        confirm.addClickListener(click -> merge(merging, done));
        Dialogs.foot(this, confirm);
        Dialogs.beginAt(this, target);
    }

    private void say(@Nullable MergeTarget chosen) {
        outcome.setText(
                chosen == null
                        ? getTranslation("forum.merge.help")
                        : getTranslation(
                                "forum.merge.outcome",
                                topic.lastPostNo(),
                                chosen.posts(),
                                chosen.title(),
                                chosen.forumName()));
    }

    private void merge(TopicMerging merging, Consumer<PostPlace> done) {
        target.setInvalid(false);
        reason.setInvalid(false);
        try {
            var chosen = target.getValue();
            if (chosen == null) {
                throw InvalidInput.of("topic", "forum.merge.error.choose");
            }
            var place = merging.merge(topic.id(), chosen.id(), reason.getValue());
            close();
            Toasts.done(getTranslation("forum.merge.done"));
            done.accept(place);
        } catch (InvalidInput e) {
            Problems.beside(Map.of("topic", target, "reason", reason, "state", target), e);
        }
    }
}
