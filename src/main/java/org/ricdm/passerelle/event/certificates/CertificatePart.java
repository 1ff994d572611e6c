package org.ricdm.passerelle.event.certificates;

import java.util.Optional;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.onsite.Presences;
import org.ricdm.passerelle.event.signup.MySignUp;
import org.ricdm.passerelle.event.signup.OwnPart;
import org.springframework.stereotype.Component;

/** The certificate on the page of one's own sign-up, or why there is none. */
@Component
class CertificatePart implements OwnPart {

    private final Presences presences;

    CertificatePart(Presences presences) {
        this.presences = presences;
    }

    @Override
    public Optional<Section> on(EventBrief event, MySignUp mine) {
        if (!event.state().isOver()) {
            return Optional.empty();
        }
        if (!presences.moments(mine.id()).isEmpty()) {
            return Optional.of(new Section(
                    "event.certificate", "certificate.ready", new Link("certificate.take", CertificateDoor.FILE)));
        }
        return mine.state().takesPlace()
                ? Optional.of(new Section("event.certificate", "certificate.none.absent", null))
                : Optional.empty();
    }
}
