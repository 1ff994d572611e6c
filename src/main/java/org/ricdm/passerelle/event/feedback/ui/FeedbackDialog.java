package org.ricdm.passerelle.event.feedback.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Dialogs;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.event.feedback.FeedbackAnswer;
import org.ricdm.passerelle.event.feedback.Subject;

/** The three questions about a session or the whole event. */
class FeedbackDialog extends Dialog {

    private final RadioButtonGroup<Integer> rating;
    private final RadioButtonGroup<Integer> scale;
    private final TextArea words;

    /** @param give keeps the answer; false when there was one before */
    FeedbackDialog(Subject subject, String name, Predicate<FeedbackAnswer> give, Runnable done) {
        setHeaderTitle(name);
        var about = subject.isWhole() ? "feedback.whole." : "feedback.session.";
        rating = choices(about + "rating", "feedback.rating.");
        scale = choices(about + "scale", "feedback.scale.");
        words = new TextArea(getTranslation(about + "words"));
        scale.setHelperText(getTranslation("questions.optional"));
        words.setHelperText(getTranslation("feedback.words.help"));
        words.setMaxLength(FeedbackAnswer.MAX_WORDS);
        words.setManualValidation(true);
        words.setMinRows(3);
        words.setWidthFull();
        var anonymous = new Paragraph(getTranslation("feedback.anonymous"));
        anonymous.addClassNames("muted", "small");
        var fields = new Div(rating, scale, words, anonymous);
        fields.addClassName("form-fields");
        add(fields);
        var send = Buttons.primary(getTranslation("feedback.send"));
        send.addClickListener(click -> send(give, done));
        Dialogs.foot(this, send);
    }

    private RadioButtonGroup<Integer> choices(String question, String word) {
        var choices = new RadioButtonGroup<Integer>(getTranslation(question));
        choices.setItems(FeedbackAnswer.CHOICES);
        choices.setItemLabelGenerator(choice -> getTranslation(word + choice));
        choices.setManualValidation(true);
        return choices;
    }

    private void send(Predicate<FeedbackAnswer> give, Runnable done) {
        rating.setInvalid(false);
        words.setInvalid(false);
        try {
            var kept = give.test(new FeedbackAnswer(
                    Objects.requireNonNullElse(rating.getValue(), 0), scale.getValue(), words.getValue()));
            close();
            Toasts.done(getTranslation(kept ? "feedback.thanks" : "feedback.before"));
            done.run();
        } catch (InvalidInput refused) {
            Problems.show(Map.of("rating", rating, "scale", scale, "words", words), refused);
        }
    }
}
