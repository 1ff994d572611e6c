package org.ricdm.passerelle.forum.ui;

import java.time.Instant;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.ui.Confirmation;
import org.ricdm.passerelle.common.ui.TextDialog;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.forum.Drafts;
import org.ricdm.passerelle.forum.PostSource;
import org.ricdm.passerelle.forum.PostView;
import org.ricdm.passerelle.forum.ReactionKind;
import org.ricdm.passerelle.forum.TopicView;
import org.ricdm.passerelle.moderation.ui.FlagDialog;

/** Carries out what the reader does with the posts of one topic. */
class TopicActions implements PostActions {

    /** The version of a text that does not exist yet. */
    private static final int NONE = -1;

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
    public void quote(PostView post, String selected) {
        var box = reply.get();
        if (box != null) {
            box.quote(post, services.posts().quote(topic.id(), post.number(), selected));
        }
    }

    @Override
    public void edit(PostView post) {
        var title = post.number() == 0 ? "forum.summary.edit" : "forum.edit.title";
        write(
                words(title),
                post.number(),
                services.posts().source(topic.id(), post.number()),
                body -> services.posts().previewEdit(topic.id(), post.number(), body),
                (version, body, reason) -> services.posts().edit(topic.id(), post.number(), version, body, reason));
    }

    /** Writes the first summary; when somebody is faster, goes on with theirs. */
    void beginSummary() {
        write(
                words("forum.summary.write"),
                0,
                new PostSource("", NONE),
                services.posts()::preview,
                (version, body, reason) -> {
                    if (version == NONE) {
                        services.summaries()
                                .begin(
                                        topic.id(),
                                        body,
                                        services.current().require().language());
                    } else {
                        services.posts().edit(topic.id(), 0, version, body, reason);
                    }
                });
    }

    private void write(
            String title, int number, PostSource source, UnaryOperator<String> preview, EditDialog.Saving saving) {
        new EditDialog(
                        title,
                        Drafts.edit(topic.id(), number),
                        source,
                        preview,
                        saving,
                        services,
                        letters -> services.people().in(topic.forumSlug(), letters),
                        changed)
                .open();
    }

    @Override
    public void react(PostView post, ReactionKind kind) {
        services.reactions().react(topic.id(), post.number(), kind);
        changed.run();
    }

    @Override
    public void withdraw(PostView post, ReactionKind kind) {
        services.reactions().withdraw(topic.id(), post.number(), kind);
        changed.run();
    }

    @Override
    public void who(PostView post, ReactionKind kind) {
        new PeopleDialog(words("forum.reaction." + kind), services.reactions().who(topic.id(), post.number(), kind))
                .open();
    }

    @Override
    public void bookmark(PostView post) {
        var kept = services.bookmarks().find(topic.id(), post.number());
        new BookmarkDialog(
                        kept.orElse(null),
                        services.current().require().zone(),
                        Instant.now(services.clock()),
                        (note, remindAt) -> {
                            services.bookmarks().keep(topic.id(), post.number(), note, remindAt);
                            Toasts.done(words("forum.bookmark.kept"));
                            changed.run();
                        },
                        kept.isEmpty() ? null : () -> drop(post))
                .open();
    }

    private void drop(PostView post) {
        services.bookmarks().drop(topic.id(), post.number());
        changed.run();
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
        TextDialog.line(words("forum.post.hide"), words("forum.post.hideReason"), "", reason -> {
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
    public void correctLanguage(PostView post) {
        new LanguageDialog(post.language(), language -> {
                    services.posts().correctLanguage(topic.id(), post.number(), language);
                    changed.run();
                })
                .open();
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
