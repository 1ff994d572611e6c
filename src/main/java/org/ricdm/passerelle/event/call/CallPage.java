package org.ricdm.passerelle.event.call;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.time.WallTime;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.programme.SessionKind;

/**
 * A call as those read it who may answer it.
 *
 * @param opens null when nobody is called upon
 * @param closes null when nobody is called upon
 * @param formats what may be proposed
 * @param html what is called for, clean; empty when nothing was said
 * @param language of the text
 */
public record CallPage(
        EventBrief event,
        CallWindow window,
        @Nullable WallTime opens,
        @Nullable WallTime closes,
        List<SessionKind> formats,
        String html,
        Language language) {}
