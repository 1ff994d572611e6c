package org.ricdm.passerelle.event.call.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.i18n.LanguageChoice;
import org.ricdm.passerelle.common.time.WallTime;
import org.ricdm.passerelle.common.ui.Said;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.EventParts;
import org.ricdm.passerelle.event.call.CallOutlook;
import org.ricdm.passerelle.event.call.CallWindow;
import org.ricdm.passerelle.event.call.GuestProposals;
import org.springframework.stereotype.Component;

/** What the call adds to the page of an event while it is open: the way to propose, and until when. */
@Component
class CallPart implements EventParts {

    private final CallOutlook outlook;
    private final CurrentViewer current;

    CallPart(CallOutlook outlook, CurrentViewer current) {
        this.outlook = outlook;
        this.current = current;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Addition on(EventBrief event) {
        if (!event.state().isAhead()) {
            return Addition.NONE;
        }
        var seen = outlook.of(event);
        if (seen.mine()) {
            return new Addition(
                    null,
                    new Link("call.mine", CallNavigation.mine(event.slug())),
                    until(seen.window(), seen.closes()));
        }
        if (seen.window() != CallWindow.OPEN) {
            return Addition.NONE;
        }
        var isMember = current.find().isPresent();
        if (!isMember && !seen.guests()) {
            return Addition.NONE;
        }
        var path = isMember ? CallNavigation.propose(event.slug()) : GuestProposals.path(event.slug());
        return new Addition(null, new Link("call.propose", path), until(seen.window(), seen.closes()));
    }

    private @Nullable Said until(CallWindow window, @Nullable WallTime closes) {
        return window != CallWindow.OPEN || closes == null
                ? null
                : new Said(
                        "call.part.open",
                        List.of(EventDates.moment(
                                closes,
                                current.find().map(Viewer::language).orElseGet(LanguageChoice::ofThisRequest))));
    }
}
