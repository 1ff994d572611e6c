package org.ricdm.passerelle.event.signup.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventParts;
import org.ricdm.passerelle.event.Headcounts;
import org.ricdm.passerelle.event.signup.SignUpOutlook;
import org.ricdm.passerelle.event.signup.SignUpWindow;
import org.springframework.stereotype.Component;

/** What signing up adds to the page of an event: the way to it, the places that are left, and in the end who was there. */
@Component
class SignUpPart implements EventParts {

    private final SignUpOutlook outlook;
    private final Headcounts headcounts;

    SignUpPart(SignUpOutlook outlook, Headcounts headcounts) {
        this.outlook = outlook;
        this.headcounts = headcounts;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Addition on(EventBrief event) {
        var seen = outlook.of(event);
        var was = event.state().isOver() ? headcount(event) : null;
        if (seen.mine()) {
            return new Addition(null, new Link("signup.mine", SignUpNavigation.mine(event.slug())), was);
        }
        if (was != null) {
            return new Addition(null, null, was);
        }
        if (seen.window() != SignUpWindow.OPEN) {
            return Addition.NONE;
        }
        return new Addition(null, new Link("signup.title", SignUpNavigation.signUp(event.slug())), said(seen.left()));
    }

    private @Nullable Said headcount(EventBrief event) {
        var counted = headcounts.of(List.of(event.id())).get(event.id());
        return counted == null ? null : counted.said();
    }

    private static Said said(@Nullable Integer left) {
        return left == null ? new Said("signup.part.isOpen", List.of()) : new Said("signup.part.open", List.of(left));
    }
}
