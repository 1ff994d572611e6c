package org.ricdm.passerelle.event.ui;

import org.ricdm.passerelle.event.DeskEntry;
import org.ricdm.passerelle.event.TeamPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places of the desk that every event has. */
@Configuration(proxyBeanMethods = false)
class DeskPlaces {

    @Bean
    DeskEntry eventDetailsPlace() {
        return DeskEntry.of("event.details", TeamPart.ORGANISER, 10, EventNavigation::details);
    }

    @Bean
    DeskEntry eventTeamPlace() {
        return DeskEntry.of("event.team", TeamPart.ORGANISER, 90, EventNavigation::team);
    }
}
