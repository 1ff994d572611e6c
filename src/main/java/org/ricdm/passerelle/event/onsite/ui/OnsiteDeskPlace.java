package org.ricdm.passerelle.event.onsite.ui;

import org.ricdm.passerelle.event.DeskEntry;
import org.ricdm.passerelle.event.TeamPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the door adds to the desk. */
@Configuration(proxyBeanMethods = false)
class OnsiteDeskPlace {

    @Bean
    DeskEntry checkInPlace() {
        return DeskEntry.of("onsite.desk", TeamPart.CHECK_IN, 70, OnsiteNavigation::checkIn);
    }
}
