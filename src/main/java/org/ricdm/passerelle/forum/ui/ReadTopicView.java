package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.KeysetPager;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.forum.OpenTopic;
import org.ricdm.passerelle.forum.PostPage;
import org.ricdm.passerelle.forum.PostPlace;
import org.ricdm.passerelle.forum.TopicKind;
import org.ricdm.passerelle.forum.TopicState;
import org.ricdm.passerelle.forum.TopicView;
import org.ricdm.passerelle.forum.Window;

/** A topic: opens on the first post the reader has not seen, shows a window of posts, takes answers at the end. */
@Route("topics/:id([0-9]{1,18})/:slug?/:number?([0-9]{1,9})")
@PermitAll
@JavaScript("context://passerelle/reading.js")
class ReadTopicView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final int NONE = -1;

    private final transient TopicServices services;
    private final Arrivals arrivals;
    private transient @Nullable OpenTopic shown;
    private transient @Nullable ReplyBox reply;
    private transient @Nullable ChoosingBar choosing;
    private transient Window window = new Window.Unread();

    ReadTopicView(TopicServices services) {
        this.services = services;
        this.arrivals = new Arrivals(services);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().getLong("id").orElseThrow(() -> new NotOpen("topic"));
        var query = event.getLocation().getQueryParameters();
        var edited = number(query, "edit").orElse(NONE);
        var number = event.getRouteParameters().getInteger("number").orElse(Math.max(0, edited));
        window = number(query, "before")
                .<Window>map(Window.Before::new)
                .or(() -> number(query, "from").map(Window.From::new))
                .orElseGet(() -> number > 0 ? new Window.Around(number) : new Window.Unread());
        if (shown != null && shown.head().id() != id) {
            choosing = null;
        }
        OpenTopic topic;
        try {
            topic = services.pages().open(id, window);
        } catch (NotOpen gone) {
            // It may have been joined with another one: then its address leads to its posts there.
            var place = services.aids().moves().whereIs(id, Math.max(1, number)).orElseThrow(() -> gone);
            event.forwardToUrl(address(place, edited));
            return;
        }
        if (number > 1 && forwardsToWherePostIs(topic, number, edited, event)) {
            return;
        }
        var slug = topic.head().slug();
        if (!slug.equals(event.getRouteParameters().get("slug").orElse(""))) {
            var there = number > 0 ? ForumNavigation.post(id, slug, number) : ForumNavigation.topic(id, slug);
            event.forwardToUrl(query.getQueryString().isEmpty() ? there : there + "?" + query.getQueryString());
            return;
        }
        show(topic);
        // The view stays when one goes on to another page or topic; then nothing is attached anew.
        getUI().ifPresent(this::follow);
        var open = reply;
        if (open != null && query.getParameters().containsKey("reply")) {
            open.open();
        }
        if (edited != NONE) {
            edit(topic, edited);
        }
        if (number > 1) {
            getElement().executeJs("setTimeout(() => window.passerelleEditor?.reveal($0), 50)", "post-" + number);
        } else if (topic.head().lastRead() > 0
                && topic.head().lastRead() < topic.head().lastPostNo()) {
            getElement().executeJs("setTimeout(() => window.passerelleEditor?.reveal('new'), 50)");
        }
    }

    /** A post that was moved is read where it stands now. */
    private boolean forwardsToWherePostIs(OpenTopic topic, int number, int edited, BeforeEnterEvent event) {
        if (topic.posts().posts().stream().anyMatch(post -> post.number() == number)) {
            return false;
        }
        var place = services.aids().moves().whereIs(topic.head().id(), number);
        place.ifPresent(there -> event.forwardToUrl(address(there, edited)));
        return place.isPresent();
    }

    private static String address(PostPlace place, int edited) {
        return ForumNavigation.post(place.topicId(), place.slug(), place.number())
                + (edited == NONE ? "" : "?edit=" + place.number());
    }

    /** Shows a post where it stands. */
    static void goTo(PostPlace place) {
        UI.getCurrent().navigate(address(place, NONE).substring(1));
    }

    private static Optional<Integer> number(QueryParameters query, String name) {
        return query.getSingleParameter(name)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::valueOf);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        follow(event.getUI());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        arrivals.stop();
        super.onDetach(event);
    }

    /** Hears of new posts in the topic that is shown, and notes it as read. */
    private void follow(UI ui) {
        arrivals.follow(ui);
        if (shown != null) {
            // After the page is on screen, in a request of its own: what was shown counts as read.
            getElement().executeJs("return true").then(Boolean.class, on -> markRead());
        }
    }

    /** Goes on with an unfinished change, unless the post may not be changed any more. */
    private void edit(OpenTopic topic, int number) {
        var actions = actions(topic);
        if (number == 0 && topic.summary() == null && topic.head().mayReply()) {
            actions.beginSummary();
            return;
        }
        Stream.concat(topic.posts().posts().stream(), Optional.ofNullable(topic.summary()).stream())
                .filter(post -> post.number() == number && post.mayEdit())
                .forEach(actions::edit);
    }

    private TopicActions actions(OpenTopic topic) {
        return new TopicActions(topic.head(), services, this::refresh, () -> reply);
    }

    private void markRead() {
        if (shown != null && shown.posts().last() > 0) {
            services.posts().read(shown.head().id(), shown.posts().last());
        }
    }

    /** Reads the topic again, after something was done to it. */
    void refresh() {
        if (shown != null) {
            var id = shown.head().id();
            try {
                show(services.pages().open(id, window));
            } catch (NotOpen gone) {
                goTo(services.aids().moves().whereIs(id, 1).orElseThrow(() -> gone));
                return;
            }
            getElement().executeJs("window.passerelleReading?.refocus()");
        }
    }

    private void show(OpenTopic topic) {
        shown = topic;
        arrivals.shown(topic);
        clear();
        var head = topic.head();
        var viewer = services.current().require();
        var now = Instant.now(services.clock());
        var actions = actions(topic);
        var top = new TopicHead(
                topic,
                viewer,
                services,
                this::refresh,
                () -> choose(Choosing.forPractice(head, services.aids(), this::endChoosing)));
        MoveDialog.into(
                top,
                head,
                services.aids(),
                this::refresh,
                () -> choose(Choosing.toSplit(head, services.aids(), this::endChoosing)));
        header(top);
        if (head.state() == TopicState.CLOSED) {
            main(TimedClose.closed(head, viewer));
        }
        services.aids()
                .terms()
                .term(head.askedFor() == null ? "" : head.askedFor())
                .ifPresent(term -> main(Banner.info(getTranslation("forum.asked", term.name(viewer.language())))));
        if (head.kind() == TopicKind.POLL) {
            main(new PollBlock(
                    services.aids().polls().of(head.id()),
                    viewer,
                    services.aids().polls(),
                    this::refresh));
        }
        var summary = topic.summary();
        if (choosing != null) {
            choosing.turn();
        }
        if (summary != null) {
            var box = new SummaryBox(summary, viewer, now, actions);
            if (choosing != null) {
                choosing.offer(summary, box);
            }
            main(box);
        }
        main(earlier(head, topic.posts()));
        main(new PostList(topic, viewer, now, actions, choosing));
        if (choosing != null) {
            main(choosing);
        }
        main(later(head, topic.posts()));
        main(arrivals);
        reply = null;
        if (head.mayReply()) {
            var box = new ReplyBox(
                    head,
                    topic.reply(),
                    services,
                    number -> UI.getCurrent()
                            .navigate(ForumNavigation.post(head.id(), head.slug(), number)
                                    .substring(1)));
            reply = box;
            main(box);
        }
        rail(new PageSection(getTranslation("forum.participants"), new Participants(head)));
        if (!head.stations().isEmpty()) {
            rail(new PageSection(
                    getTranslation("forum.course"), new TopicCourse(head, topic.posts(), services, viewer.zone())));
        }
    }

    /** Lets posts of the topic be chosen. */
    private void choose(ChoosingBar bar) {
        if (shown != null) {
            choosing = bar;
            // Anew, with what was typed into the answer meanwhile.
            show(services.pages().open(shown.head().id(), window));
        }
    }

    private void endChoosing() {
        choosing = null;
        refresh();
    }

    private static KeysetPager earlier(TopicView head, PostPage posts) {
        return new KeysetPager(
                posts.hasEarlier() ? ForumNavigation.topic(head.id(), head.slug()) + "?before=" + posts.first() : null,
                null);
    }

    private static KeysetPager later(TopicView head, PostPage posts) {
        return new KeysetPager(
                null,
                posts.hasLater()
                        ? ForumNavigation.topic(head.id(), head.slug()) + "?from=" + (posts.last() + 1)
                        : null);
    }

    @Override
    public String getPageTitle() {
        return (shown == null ? "" : shown.head().title() + " · ") + "Passerelle";
    }
}
