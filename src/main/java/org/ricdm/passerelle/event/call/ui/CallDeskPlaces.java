package org.ricdm.passerelle.event.call.ui;

import org.ricdm.passerelle.event.DeskEntry;
import org.ricdm.passerelle.event.TeamPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the call adds to the desk. */
@Configuration(proxyBeanMethods = false)
class CallDeskPlaces {

    @Bean
    DeskEntry callPlace() {
        return DeskEntry.of("call.settings", TeamPart.ORGANISER, 22, CallNavigation::settings);
    }

    @Bean
    DeskEntry proposalsPlace() {
        return DeskEntry.of("call.desk", TeamPart.ORGANISER, 23, slug -> CallNavigation.proposals(slug));
    }

    @Bean
    DeskEntry reviewsPlace() {
        return DeskEntry.of("call.reviews", TeamPart.REVIEWER, 24, CallNavigation::reviews);
    }
}
