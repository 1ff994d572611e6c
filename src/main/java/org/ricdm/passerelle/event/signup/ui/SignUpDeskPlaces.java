package org.ricdm.passerelle.event.signup.ui;

import java.util.function.Function;
import org.ricdm.passerelle.event.DeskEntry;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.TeamPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What signing up adds to the desk. */
@Configuration(proxyBeanMethods = false)
class SignUpDeskPlaces {

    @Bean
    DeskEntry signUpPeoplePlace() {
        return new Place("signup.desk", "signup.desk.help", 40, SignUpNavigation::people);
    }

    @Bean
    DeskEntry signUpSettingsPlace() {
        return new Place("signup.settings", "signup.settings.help", 30, SignUpNavigation::settings);
    }

    private record Place(String wordKey, String helpKey, int order, Function<String, String> address)
            implements DeskEntry {

        @Override
        public String path(EventBrief event) {
            return address.apply(event.slug());
        }

        @Override
        public TeamPart needs() {
            return TeamPart.ORGANISER;
        }
    }
}
