package org.ricdm.passerelle.moderation.ui;

import java.time.Clock;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.moderation.Appeals;
import org.ricdm.passerelle.moderation.Decisions;
import org.ricdm.passerelle.moderation.Review;
import org.ricdm.passerelle.moderation.Suspensions;
import org.springframework.stereotype.Component;

/** What the page of a case asks. One thing to hand to its parts. */
@Component
record ReviewServices(
        Review review,
        Decisions decisions,
        Suspensions suspensions,
        Appeals appeals,
        CurrentViewer current,
        Clock clock) {}
