package org.ricdm.passerelle.event.letters;

import org.ricdm.passerelle.event.EventCopy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** No letter goes into a copy of an event: it was written to those who were there. */
@Configuration(proxyBeanMethods = false)
class LettersCopy {

    @Bean
    EventCopy nothingOfLetters() {
        return EventCopy.leaving("event_letter", "event_letter_text", "event_letter_reader");
    }
}
