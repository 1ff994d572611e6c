package org.ricdm.passerelle.publicsite;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.time.WallTime;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.EventEntry;

/** When and where, in the reader's language, as templates ask for it. */
record SpokenDates(Language language) {

    public String days(EventBrief event) {
        return EventDates.days(event.starts(), event.ends(), language);
    }

    public String shortly(EventBrief event) {
        return EventDates.shortly(event.starts(), event.ends(), language);
    }

    public String moment(WallTime time) {
        return EventDates.moment(time, language);
    }

    public String day(LocalDate day) {
        return EventDates.day(day, language);
    }

    /** The month of the first day, in short. */
    public String leafMonth(EventBrief event) {
        return event.starts().local().getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, language.locale());
    }

    public String zone(EventBrief event) {
        return EventDates.zone(event.zone(), language);
    }

    /** City and country, empty when there is no city. */
    public String city(EventBrief event) {
        var country = event.country();
        return event.city().isEmpty() || country == null
                ? event.city()
                : event.city() + ", " + EventDates.country(country, language);
    }

    public String country(String code) {
        return EventDates.country(code, language);
    }

    /** A map of the place elsewhere: only a link, so that nobody else is asked for anything. */
    public String map(EventEntry.Place place) {
        return place.latitude() == null || place.longitude() == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        "https://www.openstreetmap.org/?mlat=%1$.5f&mlon=%2$.5f#map=17/%1$.5f/%2$.5f",
                        place.latitude(),
                        place.longitude());
    }
}
