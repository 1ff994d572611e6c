package org.ricdm.passerelle.event.form.ui;

import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.MoveButtons;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.event.form.AnswerWords;
import org.ricdm.passerelle.event.form.Question;
import org.ricdm.passerelle.event.form.Questions.BuiltForm;

/** One question in the list of the organisers. */
class QuestionRow extends Row {

    private final transient Question question;
    private transient @Nullable MoveButtons move;

    QuestionRow(BuiltForm form, Question question, AnswerWords say, String condition) {
        super(
                question.in(say.reader()).label(),
                FormNavigation.question(form.event().slug(), question.id()));
        this.question = question;
        var said = question.said();
        if (question.retired()) {
            chips(new Chip(Chip.Kind.STATE, getTranslation("questions.retired")));
        }
        if (said.required()) {
            chips(new Chip(Chip.Kind.STATE, getTranslation("questions.required")));
        }
        if (said.sensitive()) {
            chips(new Chip(Chip.Kind.CLOSED, getTranslation("questions.sensitive")));
        }
        var facts = new ArrayList<String>();
        facts.add(question.shortName());
        facts.add(getTranslation(question.type().wordKey()));
        if (!said.forAll()) {
            facts.add(said.categories().stream()
                    .map(form.categories()::get)
                    .filter(Objects::nonNull)
                    .sorted()
                    .collect(Collectors.joining(", ")));
        }
        second(String.join(" · ", facts));
        if (!condition.isEmpty()) {
            second(condition);
        }
        if (!say.promise(question).isEmpty()) {
            second(new Span(say.promise(question)));
        }
    }

    /** With what can be done with a question that is asked; what is null cannot. */
    void asked(@Nullable Runnable moveUp, @Nullable Runnable moveDown, Runnable remove) {
        var name = question.shortName();
        move = new MoveButtons(
                getTranslation("questions.up", name), getTranslation("questions.down", name), moveUp, moveDown);
        var away = Buttons.icon(Glyph.TRASH, getTranslation("questions.remove.of", name));
        away.addClickListener(click -> remove.run());
        action(Buttons.together(move.up(), move.down(), away));
    }

    /** With the way back for a question that is asked no more. */
    void retired(Runnable bringBack) {
        var back = Buttons.plain(getTranslation("questions.bringBack"));
        back.setAriaLabel(getTranslation("questions.bringBack.of", question.shortName()));
        back.addClickListener(click -> bringBack.run());
        action(back);
    }

    /** Whoever moved it can go on. */
    void focusMoved(MoveButtons.Way way) {
        if (move != null) {
            move.focusMoved(way);
        }
    }
}
