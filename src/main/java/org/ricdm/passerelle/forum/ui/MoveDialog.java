package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Dialogs;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.forum.TopicMoves;
import org.ricdm.passerelle.forum.TopicView;

/** Asks to which forum a topic moves, and why. Stays open, with what was typed, until it is accepted. */
class MoveDialog extends Dialog {

    private final TargetField forum;
    private final TextField reason = new TextField(getTranslation("forum.reason"));

    private MoveDialog(TopicView topic, TopicMoves moves, Runnable changed) {
        setHeaderTitle(getTranslation("forum.move.title"));
        forum = new TargetField(moves.targets(topic.id()).stream()
                .filter(target -> !target.slug().equals(topic.forumSlug()))
                .toList());
        reason.setHelperText(getTranslation("forum.move.reasonHelp"));
        reason.setWidthFull();
        var fields = new Div(new Paragraph(getTranslation("forum.move.help")), forum, reason);
        fields.addClassName("form-fields");
        add(fields);
        var confirm = Buttons.primary(getTranslation("forum.move.confirm"));
        confirm.addClickListener(click -> move(topic, moves, changed));
        Dialogs.foot(this, confirm);
        Dialogs.beginAt(this, forum);
    }

    private void move(TopicView topic, TopicMoves moves, Runnable changed) {
        forum.setInvalid(false);
        reason.setInvalid(false);
        try {
            moves.move(topic.id(), forum.slug(), reason.getValue());
            close();
            Toasts.done(getTranslation("forum.move.done"));
            changed.run();
        } catch (InvalidInput e) {
            Problems.beside(Map.of("forum", forum, "reason", reason, "state", forum), e);
        }
    }

    /** Offers the moderators of a topic to move it, to join it with another one, and to choose posts that become a topic of their own. */
    static void into(PageHeader head, TopicView topic, TopicAids aids, Runnable changed, Runnable split) {
        if (!topic.mayModerate()) {
            return;
        }
        head.menu()
                .addItem(
                        head.getTranslation("forum.move"),
                        click -> new MoveDialog(topic, aids.moves(), changed).open());
        head.menu()
                .addItem(
                        head.getTranslation("forum.merge"),
                        click -> new MergeDialog(topic, aids.merging(), ReadTopicView::goTo).open());
        if (topic.lastPostNo() > 1) {
            head.menu().addItem(head.getTranslation("forum.split"), click -> split.run());
        }
    }
}
