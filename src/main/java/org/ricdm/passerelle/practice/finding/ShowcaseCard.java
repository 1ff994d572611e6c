package org.ricdm.passerelle.practice.finding;

import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.practice.Depth;
import org.ricdm.passerelle.practice.EvidenceLevel;
import org.ricdm.passerelle.practice.SheetKind;
import org.ricdm.passerelle.practice.SheetLink;
import org.ricdm.passerelle.practice.SheetState;
import org.ricdm.passerelle.practice.translation.FaceText;

/**
 * A published sheet in a list.
 *
 * @param promise in one line, plain text
 * @param language of title and promise
 * @param accepted whether it has the label of the network
 * @param picture token of its file, null without one
 * @param pictureText what can be seen on the picture; may be empty
 * @param centre name of the centre where it is done
 * @param country ISO 3166-1 code of that centre
 * @param evidence null when the sheet does not say
 * @param tried how many centres have begun to try it
 * @param finished how many of those have brought it to their end
 * @param saved whether who asks has saved it
 */
public record ShowcaseCard(
        SheetLink link,
        String promise,
        Language language,
        SheetKind kind,
        Depth depth,
        SheetState state,
        boolean accepted,
        @Nullable String picture,
        String pictureText,
        String centre,
        String city,
        String country,
        @Nullable EvidenceLevel evidence,
        int tried,
        int finished,
        boolean saved) {

    public long id() {
        return link.id();
    }

    /** The same sheet, said in another language. */
    ShowcaseCard said(FaceText text) {
        return new ShowcaseCard(
                text.link(),
                text.promise(),
                text.language(),
                kind,
                depth,
                state,
                accepted,
                picture,
                pictureText,
                centre,
                city,
                country,
                evidence,
                tried,
                finished,
                saved);
    }
}
