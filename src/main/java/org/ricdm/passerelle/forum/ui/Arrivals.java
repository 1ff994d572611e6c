package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.forum.OpenTopic;

/** Quietly says that posts have come; the text under the reader's eyes does not move. */
class Arrivals extends Div {

    private final transient TopicServices services;
    private transient @Nullable OpenTopic topic;
    private transient @Nullable Runnable stopListening;
    private int arrived;

    Arrivals(TopicServices services) {
        this.services = services;
        addClassName("arrived");
        getElement().setAttribute("role", "status");
    }

    /** The topic is on the page as it is now, with whatever had come. */
    void shown(OpenTopic topic) {
        this.topic = topic;
        arrived = 0;
        removeAll();
    }

    /** Hears of posts in the topic that is shown, and of no other, until it is stopped. */
    void follow(UI ui) {
        stop();
        if (topic != null) {
            stopListening = services.live().listen(topic.head().id(), number -> {
                var _ = ui.access(() -> arrived(number));
            });
        }
    }

    void stop() {
        if (stopListening != null) {
            stopListening.run();
            stopListening = null;
        }
    }

    /** No request has read the rights of the one whose page this is, so they are asked for here. */
    private void arrived(int number) {
        var now = topic;
        var viewer = services.current().find().orElse(null);
        if (now == null
                || viewer == null
                || number <= Math.max(now.posts().last(), now.head().lastPostNo())
                || !services.objects()
                        .mayRead(
                                viewer.memberId(),
                                new ObjectRef("topic", now.head().id()))) {
            return;
        }
        var head = now.head();
        arrived++;
        removeAll();
        var open = new NativeButton(getTranslation("forum.arrived", arrived), click -> {
            arrived = 0;
            UI.getCurrent()
                    .navigate(
                            ForumNavigation.post(head.id(), head.slug(), number).substring(1));
        });
        open.addClassName("button");
        add(open);
    }
}
