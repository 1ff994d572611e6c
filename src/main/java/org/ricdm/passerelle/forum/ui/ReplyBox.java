package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.forum.Draft;
import org.ricdm.passerelle.forum.Drafts;
import org.ricdm.passerelle.forum.PostView;
import org.ricdm.passerelle.forum.TopicView;

/** The answer at the end of a topic: one line that opens into the editor. What is typed is kept. */
class ReplyBox extends Div {

    private final NativeButton closed;
    private final Div reference = new Div();
    private final Editor editor;
    private final WrittenIn language;
    private final Div advice = new Div();
    private @Nullable Integer replyTo;
    private boolean advised;

    /** @param kept what the reader has begun to answer, null when nothing */
    ReplyBox(TopicView topic, @Nullable Draft kept, TopicServices services, IntConsumer published) {
        var place = Drafts.reply(topic.id());
        closed = new NativeButton(getTranslation("forum.reply"), click -> open());
        closed.addClassName("editor-closed");
        reference.addClassNames("editor-head");
        reference.setVisible(false);
        editor = new Editor(
                place, services.posts()::preview, letters -> services.people().in(topic.forumSlug(), letters));
        var reader = services.current().require();
        language = new WrittenIn(services.aids().language(), reader.language());
        language.setAriaLabel(getTranslation("forum.language.written"));
        language.addClassName("written-in");
        editor.below(language);
        editor.onTyped(body -> {
            language.hear(body);
            try {
                services.drafts().save(place, "", body);
                editor.saved();
            } catch (InvalidInput e) {
                editor.show(e);
            }
        });
        editor.onPublish(body -> {
            int number;
            try {
                number = services.posts().reply(topic.id(), body, language.chosen(), replyTo);
            } catch (NotOpen gone) {
                takeAlong(topic, services, body, gone);
                return;
            }
            editor.published();
            published.accept(number);
        });
        var close = Buttons.quiet(getTranslation("forum.editor.close"));
        close.addClickListener(click -> show(false));
        editor.before(close);
        editor.addComponentAsFirst(reference);
        if (ReviveAdvice.fits(topic, Instant.now(services.clock()))) {
            advised = true;
            advice.add(new ReviveAdvice(topic, reader.zone(), getLocale(), () -> {
                advised = false;
                open();
            }));
        }
        add(closed, advice, editor);
        if (kept != null) {
            editor.setValue(kept.body());
            advised = false;
        }
        show(kept != null);
    }

    /** The topic was joined with another one meanwhile: what was typed goes on there. */
    private void takeAlong(TopicView topic, TopicServices services, String body, NotOpen gone) {
        var place = services.aids().moves().whereIs(topic.id(), 1).orElseThrow(() -> gone);
        var drafts = services.drafts();
        var there = Drafts.reply(place.topicId());
        // What was typed until the topics were joined is there already.
        var kept = drafts.find(there).map(Draft::body).orElse("");
        if (!kept.contains(body)) {
            drafts.save(there, "", kept.isBlank() ? body : kept + "\n\n" + body);
        }
        drafts.discard(Drafts.reply(topic.id()));
        editor.published();
        Toasts.done(getTranslation("forum.merge.takenAlong"));
        ReadTopicView.goTo(place);
    }

    void open() {
        show(true);
        editor.focusText();
    }

    void answer(PostView post) {
        to(post);
        open();
    }

    void quote(PostView post, String quote) {
        to(post);
        var before = editor.getValue();
        editor.setValue(before.isBlank() ? quote : before.stripTrailing() + "\n\n" + quote);
        open();
    }

    private void to(PostView post) {
        replyTo = post.number();
        var author = post.author();
        reference.removeAll();
        var forget = Buttons.icon(Glyph.CLOSE, getTranslation("forum.reply.noReference"));
        forget.addClickListener(click -> {
            replyTo = null;
            reference.setVisible(false);
        });
        reference.add(
                new Span(getTranslation(
                        "forum.replyTo", author == null ? getTranslation("forum.someone") : author.name())),
                forget);
        reference.setVisible(true);
    }

    private void show(boolean open) {
        editor.setVisible(open && !advised);
        advice.setVisible(open && advised);
        closed.setVisible(!open);
    }
}
