package org.ricdm.passerelle.practice.review.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.common.ui.StickyActions;
import org.ricdm.passerelle.practice.review.ReviewPages;
import org.ricdm.passerelle.practice.review.ReviewTask;
import org.ricdm.passerelle.practice.review.ReviewTasks;

/** Where a reviewer writes: each keystroke is kept, and what another window wrote is not overwritten unasked. */
class ReviewWriting extends PageSection {

    private final transient ReviewTasks tasks;
    private final transient ReviewPages pages;
    private final transient Runnable done;
    private final long taskId;
    private final RubricForm form;
    private final StickyActions actions;
    private final Div said = new Div();
    private int version;

    /** @param done shows the page anew once the review is given */
    ReviewWriting(ReviewTask task, ReviewTasks tasks, ReviewPages pages, Runnable done) {
        super(com.vaadin.flow.component.UI.getCurrent().getTranslation("peerreview.yours"));
        this.tasks = tasks;
        this.pages = pages;
        this.done = done;
        this.taskId = task.id();
        this.version = task.version();
        this.form = new RubricForm(task.entry());
        var give = Buttons.primary(getTranslation("peerreview.give"));
        give.setDisableOnClick(true);
        give.addClickListener(click -> {
            give();
            give.setEnabled(true);
        });
        give.setVisible(!task.paused());
        this.actions = new StickyActions(give);
        var note = new Paragraph(getTranslation("peerreview.blind"));
        note.addClassName("muted");
        form.whenChanged(this::keep);
        add(note, form, said, actions);
    }

    private void keep() {
        said.removeAll();
        try {
            version = tasks.keep(taskId, version, form.typed());
            actions.saved();
        } catch (InvalidInput refused) {
            actions.notSaved();
            refuse(refused, this::keep);
        }
    }

    private void give() {
        said.removeAll();
        form.accept();
        try {
            tasks.give(taskId, version, form.typed());
            done.run();
        } catch (InvalidInput refused) {
            refuse(refused, this::give);
        }
    }

    /** What was typed stays as it is, whatever is wrong. */
    private void refuse(InvalidInput refused, Runnable again) {
        form.refuse(refused);
        Problems.besideNone(form.fields(), refused, said);
        if (refused.isOn("version")) {
            var mine = Buttons.plain(getTranslation("peerreview.mine.instead"));
            mine.addClickListener(click -> {
                version = pages.task(taskId).version();
                again.run();
            });
            said.add(mine);
        }
    }
}
