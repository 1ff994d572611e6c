package org.ricdm.passerelle.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.Tag;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/** A moment in words, with the whole date on hover and for machines. */
@Tag("time")
public class TimeAgo extends Component implements HasText, HasStyle {
    public TimeAgo(Instant moment, ZoneId zone, Locale locale, Instant now) {
        var near = NearTime.of(moment, zone, locale, now);
        setText(getTranslation(locale, near.key(), near.value()));
        getElement().setAttribute("datetime", moment.toString());
        getElement().setAttribute("title", NearTime.inFull(moment, zone, locale));
    }
}
