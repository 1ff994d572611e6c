package org.ricdm.passerelle.event.signup.ui;

import org.ricdm.passerelle.event.DeskEntry;
import org.ricdm.passerelle.event.TeamPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What signing up adds to the desk. */
@Configuration(proxyBeanMethods = false)
class SignUpDeskPlaces {

    @Bean
    DeskEntry signUpSettingsPlace() {
        return DeskEntry.of("signup.settings", TeamPart.ORGANISER, 30, SignUpNavigation::settings);
    }

    @Bean
    DeskEntry signUpPeoplePlace() {
        return DeskEntry.of("signup.desk", TeamPart.ORGANISER, 40, slug -> SignUpNavigation.people(slug));
    }
}
