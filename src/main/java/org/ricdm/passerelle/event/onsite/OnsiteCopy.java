package org.ricdm.passerelle.event.onsite;

import org.ricdm.passerelle.event.EventCopy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Nothing of what happened on the spot goes into a copy of an event. */
@Configuration(proxyBeanMethods = false)
class OnsiteCopy {

    @Bean
    EventCopy nothingOfOnsite() {
        return EventCopy.leaving("event_pass_key", "event_pass", "check_in_scan", "attendance");
    }
}
