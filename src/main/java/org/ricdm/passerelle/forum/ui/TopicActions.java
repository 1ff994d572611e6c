package org.ricdm.passerelle.forum.ui;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.ui.Confirmation;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.forum.PostView;
import org.ricdm.passerelle.forum.TopicView;
import org.ricdm.passerelle.moderation.ui.FlagDialog;

/** Carries out what the reader does with the posts of one topic. */
class TopicActions implements PostActions {

    private final TopicView topic;
    private final transient TopicServices services;
    private final transient Runnable changed;
    private final transient Supplier<@Nullable ReplyBox> reply;

    TopicActions(TopicView topic, TopicServices services, Runnable changed, Supplier<@Nullable ReplyBox> reply) {
        this.topic = topic;
        this.services = services;
        this.changed = changed;
        this.reply = reply;
    }

    @Override
    public void reply(PostView post) {
        var box = reply.get();
        if (box != null) {
            box.answer(post);
        }
    }

    @Override
    public void quote(PostView post) {
        var box = reply.get();
        if (box != null) {
            box.quote(post, services.posts().quote(topic.id(), post.number()));
        }
    }

    @Override
    public void edit(PostView post) {
        new EditDialog(
                        services.posts(),
                        services.drafts(),
                        topic.id(),
                        post.number(),
                        letters -> services.people().in(topic.forumSlug(), letters),
                        changed)
                .open();
    }

    @Override
    public void history(PostView post) {
        new HistoryDialog(
                        services.history().of(topic.id(), post.number()),
                        services.current().require().zone(),
                        Instant.now(services.clock()))
                .open();
    }

    @Override
    public void delete(PostView post) {
        Confirmation.askSternly(words("forum.post.delete"), words("forum.post.deleteHelp"), () -> {
                    services.posts().delete(topic.id(), post.number());
                    changed.run();
                })
                .open();
    }

    @Override
    public void report(PostView post) {
        new FlagDialog(services.flags(), new ObjectRef("post", post.id()), changed).open();
    }

    @Override
    public void hide(PostView post) {
        new ReasonDialog(words("forum.post.hide"), words("forum.post.hideReason"), "", reason -> {
                    services.posts().hide(topic.id(), post.number(), reason);
                    changed.run();
                })
                .open();
    }

    @Override
    public void show(PostView post) {
        services.posts().show(topic.id(), post.number());
        changed.run();
    }

    @Override
    public void accept(PostView post) {
        services.topics().accept(topic.id(), post.number());
        Toasts.done(words("forum.answer.accepted"));
        changed.run();
    }

    @Override
    public void withdrawAcceptance() {
        services.topics().withdrawAcceptance(topic.id());
        changed.run();
    }

    private static String words(String key) {
        return com.vaadin.flow.component.UI.getCurrent().getTranslation(key);
    }
}
