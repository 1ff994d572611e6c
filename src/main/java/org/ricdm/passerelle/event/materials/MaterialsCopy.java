package org.ricdm.passerelle.event.materials;

import org.ricdm.passerelle.event.EventCopy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** No material goes into a copy of an event: it remains of the one that was. */
@Configuration(proxyBeanMethods = false)
class MaterialsCopy {

    @Bean
    EventCopy nothingOfMaterials() {
        return EventCopy.leaving("event_material");
    }
}
