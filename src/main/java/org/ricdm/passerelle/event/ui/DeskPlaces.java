package org.ricdm.passerelle.event.ui;

import java.util.function.Function;
import org.ricdm.passerelle.event.DeskEntry;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.TeamPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places of the desk that every event has. */
@Configuration(proxyBeanMethods = false)
class DeskPlaces {

    @Bean
    DeskEntry eventDetailsPlace() {
        return new Place("event.details", "event.details.help", 10, EventNavigation::details);
    }

    @Bean
    DeskEntry eventTeamPlace() {
        return new Place("event.team", "event.team.help", 90, EventNavigation::team);
    }

    /** A place for organisers. */
    private record Place(String wordKey, String helpKey, int order, Function<String, String> address)
            implements DeskEntry {

        @Override
        public String path(EventBrief event) {
            return address.apply(event.slug());
        }

        @Override
        public TeamPart needs() {
            return TeamPart.ORGANISER;
        }
    }
}
