package org.ricdm.passerelle.event.badges;

import org.ricdm.passerelle.event.EventCopy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Nothing of what was printed goes into a copy of an event: badges are people’s. */
@Configuration(proxyBeanMethods = false)
class BadgesCopy {

    @Bean
    EventCopy nothingOfBadges() {
        return EventCopy.leaving("badge_run", "badge_printed");
    }
}
