package org.ricdm.passerelle.practice.review.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.common.ui.Said;
import org.ricdm.passerelle.common.ui.TimeAgo;
import org.ricdm.passerelle.people.PersonCard;
import org.ricdm.passerelle.practice.review.ReviewRound;

/** What reviewers asked and authors answered; below each question the field for an answer, for who may answer. */
class QuestionThread extends OrderedList {

    /** Takes an answer; what is wrong with it is thrown and said beside the field. */
    interface Answering {

        void answer(long questionId, String text);

        /** What was typed as an answer and is not sent yet. */
        String unsent(long questionId);

        /** Remembers that. */
        void typing(long questionId, String text);
    }

    QuestionThread(List<ReviewRound.Question> questions, Viewer reader, Instant now, @Nullable Answering answering) {
        addClassNames("review-questions", "stack");
        getElement().setAttribute("role", "list");
        for (var question : questions) {
            var item =
                    new ListItem(said("peerreview.asks", question.by(), question.text(), question.at(), reader, now));
            question.answers()
                    .forEach(answer ->
                            item.add(said("peerreview.answers", answer.by(), answer.text(), answer.at(), reader, now)));
            if (answering != null) {
                item.add(field(question.id(), answering));
            }
            item.addClassNames("panel", "stack");
            add(item);
        }
    }

    private Div said(String key, @Nullable PersonCard by, String text, Instant at, Viewer reader, Instant now) {
        var said = new Said(getTranslation(key, by == null ? "…" : by.name()), text);
        var when = new TimeAgo(at, reader.zone(), getLocale(), now);
        when.addClassNames("muted", "small");
        said.add(when);
        return said;
    }

    private Div field(long questionId, Answering answering) {
        var text = new TextArea(getTranslation("peerreview.answer"));
        text.setManualValidation(true);
        text.setMinRows(2);
        text.setWidthFull();
        text.setValue(answering.unsent(questionId));
        text.addValueChangeListener(change -> answering.typing(questionId, change.getValue()));
        var send = Buttons.plain(getTranslation("peerreview.answer.send"));
        send.setDisableOnClick(true);
        send.addClickListener(click -> {
            text.setInvalid(false);
            try {
                answering.answer(questionId, text.getValue());
            } catch (InvalidInput refused) {
                Problems.beside(text, refused.problems().getFirst());
                text.focus();
            } finally {
                send.setEnabled(true);
            }
        });
        var both = new Div(text, send);
        both.addClassName("stack");
        return both;
    }
}
