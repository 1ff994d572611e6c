package org.ricdm.passerelle.event.programme;

import java.util.List;
import org.ricdm.passerelle.common.time.WallTime;
import org.ricdm.passerelle.event.EventBrief;

/**
 * What happens at this moment, for a screen in the hall.
 *
 * @param at what the clock on the wall shows there
 * @param now what has begun and not ended
 * @param next what begins next, all at the same time
 */
public record NowAndNext(EventBrief event, WallTime at, List<PublishedSession> now, List<PublishedSession> next) {}
