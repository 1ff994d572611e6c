package org.ricdm.passerelle.event.letters.ui;

import org.ricdm.passerelle.event.DeskEntry;
import org.ricdm.passerelle.event.TeamPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What letters add to the desk. */
@Configuration(proxyBeanMethods = false)
class LettersDeskPlace {

    @Bean
    DeskEntry lettersPlace() {
        return DeskEntry.of("letters.desk", TeamPart.ORGANISER, 55, LettersNavigation::letters);
    }
}
