package org.ricdm.passerelle.forum;

import java.util.List;

/**
 * Posts of a topic became the material of a draft of a practice.
 *
 * @param postIds in the order they were written
 */
public record PostsTaken(long practiceId, long topicId, long byId, List<Long> postIds) {}
