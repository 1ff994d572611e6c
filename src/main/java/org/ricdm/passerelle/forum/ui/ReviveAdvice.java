package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.forum.TopicView;

/** Advises against waking a topic that has slept for more than a year. It is advice: whoever wants to answers. */
class ReviveAdvice extends Div {

    private static final Duration ASLEEP = Duration.ofDays(365);

    ReviveAdvice(TopicView topic, ZoneId zone, Locale locale, Runnable anyway) {
        var month = DateTimeFormatter.ofPattern("LLLL yyyy", locale)
                .format(topic.lastAt().atZone(zone));
        var answer = Buttons.plain(getTranslation("forum.revive.anyway"));
        answer.addClickListener(click -> anyway.run());
        var actions = new Div();
        actions.addClassName("cluster");
        if (topic.mayOpen()) {
            actions.add(Buttons.link(
                    getTranslation("forum.revive.fresh"),
                    ForumNavigation.newTopic(topic.forumSlug()) + "?about=" + topic.id()));
        }
        actions.add(answer);
        add(Banner.warning(getTranslation("forum.revive.advice", month)).with(actions));
    }

    static boolean fits(TopicView topic, Instant now) {
        return topic.lastAt().isBefore(now.minus(ASLEEP));
    }
}
