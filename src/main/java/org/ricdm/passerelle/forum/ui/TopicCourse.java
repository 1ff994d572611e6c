package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.CalendarWords;
import org.ricdm.passerelle.common.ui.TimeAgo;
import org.ricdm.passerelle.common.ui.Timeline;
import org.ricdm.passerelle.forum.PostPage;
import org.ricdm.passerelle.forum.Station;
import org.ricdm.passerelle.forum.TopicView;

/** The way through a long topic: its stations, and a jump to a post number or to a day. */
class TopicCourse extends Div {

    private final TopicView topic;

    TopicCourse(TopicView topic, PostPage shown, TopicServices services, ZoneId zone) {
        this.topic = topic;
        addClassName("topic-course");
        var now = Instant.now(services.clock());
        add(timeline(shown, zone, now), jumpToNumber(), jumpToDay(services, zone, now));
    }

    private Timeline timeline(PostPage shown, ZoneId zone, Instant now) {
        var line = new Timeline();
        var here = topic.stations().stream()
                .filter(station -> station.number() <= Math.max(1, shown.last()))
                .reduce((first, second) -> second)
                .orElse(topic.stations().getFirst());
        for (var station : topic.stations()) {
            var link = new Anchor(address(station), new TimeAgo(station.at(), zone, getLocale(), now));
            link.addClassName("station");
            var words = getTranslation("forum.station", station.number());
            if (station.equals(here)) {
                line.current(link, words);
            } else if (station.number() < here.number()) {
                line.past(link, words);
            } else {
                line.coming(link, words);
            }
        }
        return line;
    }

    private String address(Station station) {
        return ForumNavigation.post(topic.id(), topic.slug(), station.number());
    }

    private Div jumpToNumber() {
        var number = new IntegerField(getTranslation("forum.jump.number"));
        number.setMin(1);
        number.setMax(topic.lastPostNo());
        number.setHelperText(getTranslation("forum.jump.numberHelp", topic.lastPostNo()));
        number.setId("jump-to-number");
        var go = Buttons.plain(getTranslation("forum.jump.go"));
        go.setAriaLabel(getTranslation("forum.jump.goNumber"));
        Runnable jump = () -> {
            var typed = number.getValue();
            if (typed != null) {
                to(Math.clamp(typed, 1, topic.lastPostNo()));
            }
        };
        go.addClickListener(click -> jump.run());
        number.getElement().addEventListener("keydown", event -> jump.run()).setFilter("event.key === 'Enter'");
        return line(number, go);
    }

    private Div jumpToDay(TopicServices services, ZoneId zone, Instant now) {
        var day = new DatePicker(getTranslation("forum.jump.day"));
        day.setI18n(CalendarWords.ofThePage());
        day.setMin(LocalDate.ofInstant(topic.createdAt(), zone));
        day.setMax(LocalDate.ofInstant(now, zone));
        day.addValueChangeListener(change -> {
            if (change.getValue() != null && change.isFromClient()) {
                to(services.pages().firstOn(topic.id(), change.getValue()));
            }
        });
        return line(day);
    }

    private void to(int number) {
        UI.getCurrent()
                .navigate(ForumNavigation.post(topic.id(), topic.slug(), number).substring(1));
    }

    private static Div line(com.vaadin.flow.component.Component... parts) {
        var line = new Div(parts);
        line.addClassName("jump");
        return line;
    }
}
