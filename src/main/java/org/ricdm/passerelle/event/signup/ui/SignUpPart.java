package org.ricdm.passerelle.event.signup.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventParts;
import org.ricdm.passerelle.event.signup.SignUpOutlook;
import org.ricdm.passerelle.event.signup.SignUpWindow;
import org.springframework.stereotype.Component;

/** What signing up adds to the page of an event: the way to it, and the places that are left. */
@Component
class SignUpPart implements EventParts {

    private final SignUpOutlook outlook;

    SignUpPart(SignUpOutlook outlook) {
        this.outlook = outlook;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Addition on(EventBrief event) {
        var seen = outlook.of(event);
        if (seen.mine()) {
            return new Addition(null, new Link("signup.mine", SignUpNavigation.mine(event.slug())), null);
        }
        if (seen.window() != SignUpWindow.OPEN) {
            return Addition.NONE;
        }
        return new Addition(null, new Link("signup.title", SignUpNavigation.signUp(event.slug())), said(seen.left()));
    }

    private static Said said(@Nullable Integer left) {
        return left == null ? new Said("signup.part.isOpen", List.of()) : new Said("signup.part.open", List.of(left));
    }
}
