package org.ricdm.passerelle.event.badges;

import java.util.List;
import java.util.Map;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.onsite.Pass;

/**
 * All that is needed to print a run.
 *
 * @param language of the event, in which badges speak
 * @param start place of the first badge on the first sheet, from 1
 */
public record BadgeFile(
        String slug,
        String event,
        Language language,
        BadgeSheet sheet,
        int start,
        List<Badge> badges,
        Map<Long, Pass> passes) {}
