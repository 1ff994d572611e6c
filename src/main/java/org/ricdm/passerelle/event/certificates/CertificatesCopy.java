package org.ricdm.passerelle.event.certificates;

import java.util.List;
import java.util.Set;
import org.ricdm.passerelle.event.EventCopy;
import org.ricdm.passerelle.event.EventCopying;
import org.ricdm.passerelle.event.EventParts.Said;
import org.springframework.stereotype.Component;

/** No certificate goes into a copy of an event: certificates are people’s. */
@Component
class CertificatesCopy implements EventCopy {

    @Override
    public int order() {
        return 80;
    }

    @Override
    public Set<String> copied() {
        return Set.of();
    }

    @Override
    public Set<String> left() {
        return Set.of("certificate", "certificate_line", "certificate_told");
    }

    @Override
    public List<Said> counted(long eventId) {
        return List.of();
    }

    @Override
    public void copy(EventCopying copying) {
        // Everything is left.
    }

    @Override
    public List<Said> attention(Copied copied) {
        return List.of();
    }
}
