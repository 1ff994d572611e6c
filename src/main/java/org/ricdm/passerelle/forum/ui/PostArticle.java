package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.ui.Avatar;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.LanguageChip;
import org.ricdm.passerelle.common.ui.PersonLine;
import org.ricdm.passerelle.common.ui.SafeHtml;
import org.ricdm.passerelle.common.ui.TimeAgo;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.forum.Marks;
import org.ricdm.passerelle.forum.PostState;
import org.ricdm.passerelle.forum.PostView;
import org.ricdm.passerelle.forum.TopicView;
import org.ricdm.passerelle.moderation.ui.ModerationNavigation;
import org.ricdm.passerelle.people.PersonCard;
import org.ricdm.passerelle.people.ui.PeopleNavigation;

/** A post with its author, its text and what can be done with it. */
class PostArticle extends Article {

    private static final Set<PostState> HIDDEN = EnumSet.of(PostState.HIDDEN, PostState.HELD, PostState.RETURNED);

    private final PostView post;
    private final TopicView topic;
    private final Marks marks;
    private final PostActions actions;
    private final boolean own;

    PostArticle(TopicView topic, PostView post, Marks marks, Viewer reader, Instant now, PostActions actions) {
        this.post = post;
        this.topic = topic;
        this.marks = marks;
        this.actions = actions;
        addClassName("post");
        setId("post-" + post.number());
        // So that the keys that go from post to post can bring the focus here.
        getElement().setAttribute("tabindex", "-1");
        var author = post.author();
        own = author != null && author.id() == reader.memberId();
        var name = author == null ? getTranslation("forum.someone") : author.name();
        getElement().setAttribute("aria-label", getTranslation("forum.post.by", post.number(), name));
        add(new Avatar(name, author == null ? 0 : author.centreId()), head(reader, now));
        if (post.replyTo() != null && post.replyToAuthor() != null) {
            add(replyReference(post.replyTo(), post.replyToAuthor()));
        }
        if (post.state() != PostState.PUBLISHED) {
            addClassName("removed");
            add(trace());
            if (own) {
                add(ownTrace());
            }
        }
        if (!post.html().isEmpty()) {
            var text = new SafeHtml(post.html()).inLanguage(post.language());
            text.addClassName("post-body");
            add(text);
        }
        add(new PostReactions(marks.reactionsTo(post), post, actions), actionBar(isOwn(author, reader)));
    }

    private Div head(Viewer reader, Instant now) {
        var head = new Div();
        head.addClassName("post-head");
        if (post.author() != null) {
            head.add(PersonLine.withoutAvatar(PeopleNavigation.person(post.author())));
        } else {
            head.add(new Span(getTranslation("forum.someone")));
        }
        var permalink = new Anchor(
                ForumNavigation.post(topic.id(), topic.slug(), post.number()),
                new TimeAgo(post.createdAt(), reader.zone(), getLocale(), now));
        permalink.addClassName("permalink");
        head.add(permalink);
        if (post.language() != reader.language()) {
            head.add(new LanguageChip(post.language()));
        }
        if (post.editedAt() != null) {
            var edited = new NativeButton(getTranslation("forum.edited"), click -> actions.history(post));
            edited.addClassName("edited");
            edited.setAriaLabel(getTranslation("forum.edited") + ", " + getTranslation("forum.history"));
            head.add(edited);
        }
        if (marks.isBookmarked(post)) {
            head.add(new Chip(Chip.Kind.KEPT, getTranslation("forum.bookmark.mine")));
        }
        if (post.accepted()) {
            head.add(new Chip(Chip.Kind.ANSWERED, getTranslation("forum.answer")));
        }
        return head;
    }

    private Anchor replyReference(int number, String author) {
        var reference = new Anchor(
                ForumNavigation.post(topic.id(), topic.slug(), number), getTranslation("forum.replyTo", author));
        reference.addClassNames("reply-reference", "muted", "small");
        return reference;
    }

    private Paragraph trace() {
        var reason = post.stateReason();
        var words = post.state() == PostState.HIDDEN && reason != null
                ? getTranslation("forum.trace.hidden", reason)
                : getTranslation((own ? "forum.own." : "forum.trace.") + post.state());
        var trace = new Paragraph(words);
        trace.addClassName("post-body");
        return trace;
    }

    /** Where the author reads why, and answers. */
    private Component ownTrace() {
        var link = new Anchor(ModerationNavigation.DECISIONS, getTranslation("forum.own.statement"));
        link.setVisible(post.state() == PostState.HIDDEN || post.state() == PostState.RETURNED);
        return link;
    }

    private static boolean isOwn(@Nullable PersonCard author, Viewer reader) {
        return author != null && author.id() == reader.memberId();
    }

    private Div actionBar(boolean own) {
        var bar = new Div();
        bar.addClassName("post-actions");
        if (post.state() == PostState.PUBLISHED) {
            if (topic.mayReply()) {
                bar.add(key("r", button(Glyph.REPLY, "forum.reply", () -> actions.reply(post))));
                bar.add(key("q", button(Glyph.QUOTE, "forum.quote", this::quote)));
            }
            if (!own) {
                PostReactions.offered(topic, post)
                        .forEach(kind -> bar.add(PostReactions.button(kind, post, marks, actions)));
            }
            bar.add(bookmark());
            if (topic.mayAccept() && post.number() > 1) {
                bar.add(
                        post.accepted()
                                ? button(Glyph.CLOSE, "forum.answer.withdraw", actions::withdrawAcceptance)
                                : button(Glyph.CHECK, "forum.answer.accept", () -> actions.accept(post)));
            }
        }
        var more = Buttons.icon(Glyph.MORE, getTranslation("forum.post.more", post.number()));
        more.getElement().setAttribute("aria-haspopup", "menu");
        var menu = new ContextMenu(more);
        menu.setOpenOnClick(true);
        fill(menu);
        if (!menu.getItems().isEmpty()) {
            bar.add(more);
        }
        return bar;
    }

    private void fill(ContextMenu menu) {
        menu.addItem(
                getTranslation("forum.post.copyLink"),
                click -> getElement()
                        .executeJs(
                                "return window.passerelleEditor?.copyLink($0)",
                                ForumNavigation.post(topic.id(), topic.slug(), post.number()))
                        .then(done -> Toasts.done(getTranslation("forum.post.linkCopied"))));
        if (post.mayEdit()) {
            menu.addItem(getTranslation("action.edit"), click -> actions.edit(post));
            menu.addItem(getTranslation("forum.language.correct"), click -> actions.correctLanguage(post));
        }
        if (post.mayDelete()) {
            menu.addItem(getTranslation("action.delete"), click -> actions.delete(post));
        }
        if (!own && post.state() == PostState.PUBLISHED) {
            menu.addItem(getTranslation("forum.post.report"), click -> actions.report(post));
        }
        if (topic.mayModerate() && !own && post.state() == PostState.PUBLISHED) {
            menu.addItem(getTranslation("forum.post.hide"), click -> actions.hide(post));
        }
        if (topic.mayModerate() && !own && HIDDEN.contains(post.state())) {
            menu.addItem(getTranslation("forum.post.show"), click -> actions.show(post));
        }
    }

    /** The whole post, or what is selected in it. */
    private void quote() {
        getElement()
                .executeJs("return window.passerelleReading?.selectionIn(this) ?? ''")
                .then(String.class, selected -> actions.quote(post, selected));
    }

    private NativeButton bookmark() {
        var kept = marks.isBookmarked(post);
        var button = Buttons.icon(Glyph.BOOKMARK, getTranslation(kept ? "forum.bookmark.change" : "forum.bookmark"));
        button.getElement().setAttribute("aria-pressed", Boolean.toString(kept));
        button.addClickListener(click -> actions.bookmark(post));
        return key("b", button);
    }

    /** The letter that stands for a click at it, see {@code keys.js}. */
    private static <T extends Component> T key(String letter, T button) {
        button.getElement().setAttribute("data-key", letter);
        return button;
    }

    private Button button(Glyph glyph, String key, Runnable action) {
        var button = Buttons.quiet(glyph, getTranslation(key));
        button.addClickListener(click -> action.run());
        return button;
    }
}
