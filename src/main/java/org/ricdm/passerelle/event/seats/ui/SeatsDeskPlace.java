package org.ricdm.passerelle.event.seats.ui;

import org.ricdm.passerelle.event.DeskEntry;
import org.ricdm.passerelle.event.TeamPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What seats add to the desk. */
@Configuration(proxyBeanMethods = false)
class SeatsDeskPlace {

    @Bean
    DeskEntry workshopsPlace() {
        return DeskEntry.of("seats.desk", TeamPart.ORGANISER, 50, SeatsNavigation::desk);
    }
}
