package org.ricdm.passerelle.event.call;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.programme.SessionKind;

/**
 * What organisers say about their call. Times are wall times of the event.
 *
 * @param opens null while nobody may propose
 * @param closes the deadline; there is one as soon as the call opens
 * @param reviewBy until when reviewers are asked to have said what they think; null when there is no hurry
 * @param formats what may be proposed, of {@link #FORMATS}
 * @param guests who may propose
 * @param texts what is called for, as Markdown; one language is enough
 */
public record CallSetup(
        @Nullable LocalDateTime opens,
        @Nullable LocalDateTime closes,
        @Nullable LocalDate reviewBy,
        Set<SessionKind> formats,
        OpenTo guests,
        Map<Language, String> texts) {

    /** What can be proposed; breaks and evenings are planned, not proposed. */
    public static final List<SessionKind> FORMATS =
            List.of(SessionKind.WORKSHOP, SessionKind.PLENARY, SessionKind.VISIT, SessionKind.MARKET);

    /** Characters of Markdown in one language. */
    public static final int MAX_TEXT = 8_000;

    /** Nobody is called upon yet. */
    public static final CallSetup NONE =
            new CallSetup(null, null, null, EnumSet.of(SessionKind.WORKSHOP), OpenTo.MEMBERS, Map.of());

    /** Who may propose. */
    public enum OpenTo {
        MEMBERS,
        /** Members, and people without an account. */
        EVERYBODY
    }
}
