package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.CalendarWords;
import org.ricdm.passerelle.common.ui.Dialogs;
import org.ricdm.passerelle.common.ui.NearTime;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.forum.TopicClosing;
import org.ricdm.passerelle.forum.TopicState;
import org.ricdm.passerelle.forum.TopicView;

/** When a topic closes by itself: said in its head, chosen and cancelled in its menu. */
class TimedClose extends Dialog {

    private TimedClose(TopicView topic, Viewer reader, TopicClosing closing, Runnable changed) {
        setHeaderTitle(getTranslation("forum.closing.choose"));
        var moment = new DateTimePicker(getTranslation("forum.closing.when"));
        moment.setHelperText(getTranslation("forum.closing.help", reader.zone().getId()));
        moment.setDatePickerI18n(CalendarWords.ofThePage());
        if (topic.closesAt() != null) {
            moment.setValue(LocalDateTime.ofInstant(topic.closesAt(), reader.zone()));
        }
        add(moment);
        var confirm = Buttons.primary(getTranslation("action.confirm"));
        confirm.addClickListener(click -> {
            try {
                var chosen = moment.getValue();
                // Nothing chosen is as wrong as a moment that has passed.
                closing.closeAt(
                        topic.id(),
                        chosen == null
                                ? Instant.EPOCH
                                : chosen.atZone(reader.zone()).toInstant());
                close();
                changed.run();
            } catch (InvalidInput e) {
                Problems.beside(moment, e.problems().getFirst());
                moment.focus();
            }
        });
        Dialogs.foot(this, confirm);
    }

    /** Says when the topic closes, and lets those who decide it choose. */
    static void into(PageHeader head, TopicView topic, Viewer reader, TopicClosing closing, Runnable changed) {
        if (topic.state() != TopicState.OPEN) {
            return;
        }
        var moment = topic.closesAt();
        if (moment != null) {
            var words = new Span(head.getTranslation(
                    "forum.closing.at",
                    NearTime.inFull(moment, reader.zone(), reader.language().locale())));
            words.addClassNames("muted", "small");
            head.chips(words);
        }
        if (!topic.mayModerate() && !topic.mayAccept()) {
            return;
        }
        head.menu()
                .addItem(
                        head.getTranslation("forum.closing.choose"),
                        click -> new TimedClose(topic, reader, closing, changed).open());
        if (moment != null) {
            head.menu().addItem(head.getTranslation("forum.closing.cancel"), click -> {
                closing.keepOpen(topic.id());
                changed.run();
            });
        }
    }

    /** Why a closed topic takes no answers: who closed it and why, or that its time had come. */
    static Banner closed(TopicView topic, Viewer reader) {
        var ui = com.vaadin.flow.component.UI.getCurrent();
        var moment = topic.closesAt();
        if (topic.closedBy() == null && moment != null) {
            return Banner.info(ui.getTranslation(
                    "forum.closing.done",
                    NearTime.inFull(moment, reader.zone(), reader.language().locale())));
        }
        return Banner.info(ui.getTranslation(
                "forum.closedBy",
                topic.closedBy() == null ? "" : topic.closedBy().name(),
                Objects.requireNonNullElse(topic.closedReason(), "")));
    }
}
