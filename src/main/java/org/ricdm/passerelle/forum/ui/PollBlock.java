package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Confirmation;
import org.ricdm.passerelle.common.ui.NearTime;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.forum.PollAnswer;
import org.ricdm.passerelle.forum.PollBallot;
import org.ricdm.passerelle.forum.PollView;
import org.ricdm.passerelle.forum.Polls;

/** A poll on the page of its topic: where one votes, and what was said as soon as the reader may know it. */
class PollBlock extends PageSection {

    private final PollView poll;
    private final Viewer reader;
    private final transient Polls polls;
    private final transient Runnable changed;
    private final Div body = new Div();

    PollBlock(PollView poll, Viewer reader, Polls polls, Runnable changed) {
        super(com.vaadin.flow.component.UI.getCurrent().getTranslation("forum.poll"));
        this.poll = poll;
        this.reader = reader;
        this.polls = polls;
        this.changed = changed;
        addClassName("poll");
        var facts = new Div();
        facts.addClassNames("poll-facts", "muted", "small");
        facts.add(
                fact("forum.poll.choice.said." + poll.choice(), poll.maxChoices()),
                fact("forum.poll.ballot." + poll.ballot()),
                when());
        body.addClassName("stack");
        add(facts, body);
        if (poll.mayVote() && !poll.voted()) {
            vote();
        } else {
            standing();
        }
        if (poll.mayEnd()) {
            add(end());
        }
    }

    private Span fact(String key, Object... arguments) {
        return new Span(getTranslation(key, arguments));
    }

    private Span when() {
        if (poll.endedAt() != null) {
            return fact("forum.poll.endedAt", NearTime.inFull(poll.endedAt(), reader.zone(), getLocale()));
        }
        return poll.closesAt() == null
                ? fact("forum.poll.open")
                : fact("forum.poll.closes", NearTime.inFull(poll.closesAt(), reader.zone(), getLocale()));
    }

    private void vote() {
        body.removeAll();
        var form = new PollForm(poll, reader.zone());
        var note = new Paragraph(getTranslation("forum.poll.before." + poll.ballot()) + " "
                + getTranslation("forum.poll.results.said." + poll.results()));
        note.addClassNames("muted", "small");
        var send = Buttons.primary(getTranslation("forum.poll.vote"));
        send.setDisableOnClick(true);
        send.addClickListener(click -> {
            try {
                send(form.answers());
            } catch (InvalidInput e) {
                form.show(Problems.words(e.problems().getFirst()));
            } finally {
                send.setEnabled(true);
            }
        });
        body.add(form, note, send);
        send.addClassName("poll-send");
    }

    private void send(Map<Integer, PollAnswer> answers) {
        polls.vote(poll.topicId(), answers);
        Toasts.done(getTranslation("forum.poll.voted"));
        changed.run();
    }

    /** What was said, or why it is not shown. */
    private void standing() {
        var counts = poll.counts();
        if (counts != null) {
            body.add(new PollFigures(poll, counts, reader.zone(), polls));
        } else if (poll.voted()) {
            body.add(new Paragraph(getTranslation("forum.poll.hidden.voted")));
        } else {
            body.add(new Paragraph(getTranslation("forum.poll.hidden.closed")));
        }
        if (poll.mayVote() && poll.ballot() == PollBallot.NAMED) {
            var change = Buttons.plain(getTranslation("forum.poll.change"));
            change.addClassName("poll-send");
            change.addClickListener(click -> vote());
            body.add(change);
        }
    }

    private com.vaadin.flow.component.button.Button end() {
        var end = Buttons.quiet(getTranslation("forum.poll.end"));
        end.addClickListener(click ->
                Confirmation.askSternly(getTranslation("forum.poll.end"), getTranslation("forum.poll.end.help"), () -> {
                    polls.end(poll.topicId());
                    changed.run();
                }));
        return end;
    }
}
