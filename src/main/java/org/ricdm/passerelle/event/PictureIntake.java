package org.ricdm.passerelle.event;

import java.util.Map;
import java.util.Set;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.InvalidInput.Problem;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.files.Files;
import org.ricdm.passerelle.files.PictureSize;
import org.ricdm.passerelle.files.Rendition;
import org.ricdm.passerelle.files.Renditions;
import org.springframework.stereotype.Component;

/** Takes pictures that organisers uploaded into the hands of an event, drawn for where they stand. Asks no permission. */
@Component
class PictureIntake {

    private final Files files;
    private final Renditions renditions;

    PictureIntake(Files files, Renditions renditions) {
        this.files = files;
        this.renditions = renditions;
    }

    /**
     * Draws a picture of the viewer's for these places and gives it to that owner. Returns how large each became.
     *
     * @throws InvalidInput on that field when it is not there, is no picture or cannot be read
     */
    Map<Rendition, PictureSize> take(ObjectRef owner, String token, Set<Rendition> places, String field) {
        try {
            var file = files.claim(owner, Set.of(token)).stream()
                    .findFirst()
                    .orElseThrow(() -> InvalidInput.of(field, "event.error.picture.gone"));
            if (!file.type().isPicture()) {
                throw InvalidInput.of(field, "event.error.picture.type");
            }
            var sizes = renditions.draw(token, places);
            files.attach(owner, Set.of(token));
            return sizes;
        } catch (InvalidInput refused) {
            throw new InvalidInput(refused.problems().stream()
                    .map(problem -> new Problem(field, problem.messageKey(), problem.arguments()))
                    .toList());
        }
    }
}
