package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Function;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.forum.Drafts;
import org.ricdm.passerelle.forum.EditConflict;
import org.ricdm.passerelle.forum.PostSource;
import org.ricdm.passerelle.forum.Posts;
import org.ricdm.passerelle.people.PersonCard;

/** Where a post is rewritten. When somebody else was faster, both texts are compared and one's own stays. */
class EditDialog extends Dialog {

    private final transient Posts posts;
    private final long topicId;
    private final int number;
    private final Runnable done;
    private final Div conflict = new Div();
    private final TextField reason = new TextField();
    private int version;

    EditDialog(
            Posts posts,
            Drafts drafts,
            long topicId,
            int number,
            Function<String, List<PersonCard>> people,
            Runnable done) {
        this.posts = posts;
        this.topicId = topicId;
        this.number = number;
        this.done = done;
        PostSource source = posts.source(topicId, number);
        version = source.version();
        setHeaderTitle(getTranslation("forum.edit.title"));
        setWidth("min(56rem, 100vw)");
        var place = Drafts.edit(topicId, number);
        var editor = new Editor(place, body -> posts.previewEdit(topicId, number, body), people);
        var kept = drafts.find(place).map(draft -> draft.body()).orElse(source.source());
        editor.setValue(kept);
        if (!kept.equals(source.source())) {
            // The post may have been changed since that was typed: saving it would undo the change unseen.
            conflict.add(Banner.info(getTranslation("forum.draft.restored")), new Difference(source.source(), kept));
        }
        editor.verb(getTranslation("action.save"));
        var cancel = Buttons.plain(getTranslation("action.cancel"));
        cancel.addClickListener(click -> {
            drafts.discard(place);
            editor.published();
            close();
        });
        editor.before(cancel);
        editor.onTyped(body -> {
            try {
                drafts.save(place, "", body);
                editor.saved();
            } catch (InvalidInput e) {
                editor.show(e);
            }
        });
        editor.onPublish(body -> save(body, editor));
        reason.setLabel(getTranslation("forum.edit.reason"));
        reason.setHelperText(getTranslation("forum.edit.reasonHelp"));
        reason.setMaxLength(200);
        reason.setWidthFull();
        add(conflict, editor, reason);
    }

    private void save(String body, Editor editor) {
        try {
            posts.edit(topicId, number, version, body, reason.getValue());
            editor.published();
            close();
            done.run();
        } catch (EditConflict e) {
            version = e.version();
            conflict.removeAll();
            conflict.add(Banner.warning(getTranslation("state.conflict")), new Difference(e.theirs(), body));
        } catch (InvalidInput e) {
            e.problems().stream()
                    .filter(problem -> problem.field().equals("reason"))
                    .findFirst()
                    .ifPresent(problem -> {
                        Problems.beside(reason, problem);
                        reason.focus();
                    });
            // The editor shows what is wrong with the body.
            throw e;
        }
    }
}
